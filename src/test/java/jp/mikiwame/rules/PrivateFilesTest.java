package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Access lists as Windows has them; this machine need not. */
class PrivateFilesTest {

  private static final String USER = "sato";

  @Test
  void theUserAndAdministratorsMayDoAnything() {
    assertThat(
            PrivateFiles.isOnlyFor(
                USER,
                "CITY\\Sato",
                acl("CITY\\sato", "NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators")))
        .isTrue();
    assertThat(PrivateFiles.isOnlyFor(USER, "BUILTIN\\Administrators", acl("CITY\\sato"))).isTrue();
  }

  @Test
  void nobodyElseMayChangeAnything() {
    for (String other : List.of("Everyone", "CITY\\suzuki", "BUILTIN\\Users", "CITY\\sato2")) {
      assertThat(PrivateFiles.isOnlyFor(USER, "CITY\\sato", acl("CITY\\sato", other)))
          .as(other)
          .isFalse();
    }
    assertThat(PrivateFiles.isOnlyFor(USER, "CITY\\suzuki", acl("CITY\\sato"))).isFalse();
  }

  @Test
  void othersMayRead() {
    AclEntry reading =
        entry("Everyone", Set.of(AclEntryPermission.READ_DATA, AclEntryPermission.EXECUTE));

    assertThat(PrivateFiles.isOnlyFor(USER, "CITY\\sato", List.of(reading))).isTrue();
  }

  private static List<AclEntry> acl(String... names) {
    return Arrays.stream(names)
        .map(name -> entry(name, Set.of(AclEntryPermission.values())))
        .toList();
  }

  private static AclEntry entry(String name, Set<AclEntryPermission> permissions) {
    return AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(new Principal(name))
        .setPermissions(permissions)
        .build();
  }

  private record Principal(String name) implements UserPrincipal {
    @Override
    public String getName() {
      return name;
    }
  }
}
