package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether files and folders are the user's own, so that nobody else can have put into them what the
 * program is to run. Where that cannot be told, the answer is no.
 */
final class PrivateFiles {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final int OTHERS_WRITE = 022;
  private static final int STICKY = 01000;
  private static final int SUPERUSER = 0;

  /** Whoever has these rights on Windows can do anything anyway. */
  private static final Set<String> ADMINISTRATORS =
      Set.of("BUILTIN\\Administrators", "NT AUTHORITY\\SYSTEM");

  private static final Set<AclEntryPermission> CHANGES =
      Set.of(
          AclEntryPermission.WRITE_DATA,
          AclEntryPermission.APPEND_DATA,
          AclEntryPermission.DELETE,
          AclEntryPermission.DELETE_CHILD,
          AclEntryPermission.WRITE_ACL,
          AclEntryPermission.WRITE_OWNER);

  private PrivateFiles() {}

  /**
   * A folder that only the user can write to, made if it is missing.
   *
   * @return the folder without links on the way to it
   * @throws IOException if there is none, or if anybody else could write to it or replace it
   */
  static Path folder(Path wanted) throws IOException {
    Path folder = wanted.toAbsolutePath().normalize();
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IOException("A root is nobody's own (%s)".formatted(folder));
    }
    boolean posix = isPosix(folder);
    FileAttribute<?>[] own = posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
    if (!Files.isDirectory(parent)) {
      Files.createDirectories(parent, own);
    }
    Path real = parent.toRealPath().resolve(folder.getFileName());
    if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
      make(real, own);
    }
    refuseOthers(real);
    return real;
  }

  /**
   * A folder that comes with the program: it may belong to an administrator, who has installed it.
   *
   * @return the folder without links on the way to it
   * @throws IOException if there is none, or if anybody else could write to it or replace it
   */
  static Path installed(Path folder) throws IOException {
    Path real = folder.toRealPath();
    refuseOthers(real);
    return real;
  }

  private static void refuseOthers(Path folder) throws IOException {
    boolean posix = isPosix(folder);
    boolean safe = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isSafe(folder, posix);
    refuseUnless(safe, folder);
    for (Path above = folder.getParent(); posix && above != null; above = above.getParent()) {
      refuseUnless(cannotBeMovedBelow(above), above);
    }
  }

  /** Whether it is an ordinary file that nobody but the user and administrators can write to. */
  static boolean isSafeFile(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isSafe(file, isPosix(file));
  }

  /** Two processes may make it at once. */
  private static void make(Path folder, FileAttribute<?>... own) throws IOException {
    try {
      Files.createDirectory(folder, own);
    } catch (FileAlreadyExistsException e) {
      // Whatever it is now, it is looked at like one that was there before.
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static boolean isSafe(Path file, boolean posix) throws IOException {
    if (posix) {
      Map<String, Object> facts = unix(file);
      return isOwner(facts) && ((int) facts.get("mode") & OTHERS_WRITE) == 0;
    }
    AclFileAttributeView view =
        Files.getFileAttributeView(file, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view != null
        && isOnlyFor(System.getProperty("user.name"), view.getOwner().getName(), view.getAcl());
  }

  /** Whether nobody but the user and administrators may change what the list stands for. */
  static boolean isOnlyFor(String user, String owner, List<AclEntry> acl) {
    boolean own = isUser(user, owner) || ADMINISTRATORS.contains(owner);
    return own
        && acl.stream()
            .filter(entry -> entry.type() == AclEntryType.ALLOW)
            .filter(entry -> !Collections.disjoint(entry.permissions(), CHANGES))
            .map(entry -> entry.principal().getName())
            .allMatch(name -> isUser(user, name) || ADMINISTRATORS.contains(name));
  }

  /** Windows names users with their machine or domain in front. */
  private static boolean isUser(String user, String name) {
    return name.substring(name.lastIndexOf('\\') + 1).equalsIgnoreCase(user);
  }

  /** Whoever can write to a folder above can put another in the place of what lies in it. */
  private static boolean cannotBeMovedBelow(Path above) throws IOException {
    Map<String, Object> facts = unix(above);
    int mode = (int) facts.get("mode");
    return isOwner(facts) && ((mode & OTHERS_WRITE) == 0 || (mode & STICKY) != 0);
  }

  private static boolean isOwner(Map<String, Object> facts) {
    int owner = (int) facts.get("uid");
    return owner == User.ID || owner == SUPERUSER;
  }

  private static Map<String, Object> unix(Path file) throws IOException {
    return Files.readAttributes(file, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
  }

  private static void refuseUnless(boolean own, Path file) throws IOException {
    if (!own) {
      throw new IOException("Others could write here (%s)".formatted(file));
    }
  }

  /** Who runs this process, not who it says it is. */
  private static final class User {
    static final int ID = (int) new com.sun.security.auth.module.UnixSystem().getUid();
  }
}
