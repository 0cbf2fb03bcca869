package jp.mikiwame.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A file in the container of old Office versions: an old workbook, or one of today that is
 * encrypted, or something else.
 */
final class OleFile {

  private final Path file;
  private final String name;
  private final Optional<String> password;

  private OleFile(Path file, String name, Optional<String> password) {
    this.file = file;
    this.name = name;
    this.password = password;
  }

  static TableFile open(Path file, String name, Optional<String> password)
      throws IOException, BrokenInventory {
    return new OleFile(file, name, password).open();
  }

  private TableFile open() throws IOException, BrokenInventory {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        return decrypted(container);
      }
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return XlsTable.open(file, name, root, password);
      }
      throw TableFiles.other(kind(root), name);
    } catch (IOException | RuntimeException e) {
      // Of a damaged container the library throws whatever comes first.
      throw damaged();
    }
  }

  private static FileKind kind(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("Book")) {
      return FileKind.OLD_WORKBOOK;
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      return FileKind.WORD;
    }
    return root.hasEntryCaseInsensitive("PowerPoint Document") ? FileKind.SLIDES : FileKind.OLE2;
  }

  private TableFile decrypted(POIFSFileSystem container) throws IOException, BrokenInventory {
    Path copy = Files.createTempFile("mikiwame", ".xlsx");
    try {
      try (InputStream content = content(container)) {
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return XlsxTable.open(copy, name, Optional.of(copy));
    } catch (IOException | RuntimeException | BrokenInventory e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /** A workbook that is merely locked against changes has a password that every Excel knows. */
  private InputStream content(POIFSFileSystem container) throws IOException, BrokenInventory {
    try {
      EncryptionInfo encryption = new EncryptionInfo(container);
      if (encryption.getVerifier().getSpinCount() > TableLimits.SPINS) {
        throw damaged();
      }
      Decryptor decryptor = encryption.getDecryptor();
      if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
          && !decryptor.verifyPassword(password.orElseThrow(() -> locked(name)))) {
        throw wrongPassword(name);
      }
      return decryptor.getDataStream(container);
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw damaged();
    }
  }

  static BrokenInventory locked(String name) {
    return TableFault.ofFile("workbook-encrypted", name);
  }

  static BrokenInventory wrongPassword(String name) {
    return TableFault.ofFile("workbook-password-wrong", name);
  }

  private BrokenInventory damaged() {
    return TableFault.error("workbook-damaged", Place.file(name), Map.of("detail", "OLE2"));
  }
}
