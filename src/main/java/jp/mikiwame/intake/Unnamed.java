package jp.mikiwame.intake;

/**
 * Names that stand for none in an inventory that was made of a file without them: the published
 * form demands one, and nobody may take it for true.
 */
public final class Unnamed {

  public static final String ORGANIZATION = "（団体名 未記入）";

  public static final String DEPARTMENT = "（所管課 未記入）";

  private Unnamed() {}
}
