package jp.mikiwame.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;

/** The least that a program could do with an inventory: read it and print it. */
final class PrintTree {

  private PrintTree() {}

  public static void main(String[] arguments) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode tree = mapper.readTree(new File(arguments[0]));
    System.out.println(mapper.writeValueAsString(tree));
  }
}
