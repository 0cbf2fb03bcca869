package jp.mikiwame.savings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A row of random standard normal scores that belongs to a name. Every score has its opposite and
 * the first is 0, so that medians are exact and fewer draws are needed.
 */
final class RandomScores {

  private RandomScores() {}

  static double[] row(long seed, String name, int pairs) {
    UniformRandomProvider random = source(seed, name);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[] row = new double[2 * pairs + 1];
    for (int i = 1; i <= pairs; i++) {
      row[i] = normal.sample();
      row[pairs + i] = -row[i];
    }
    return row;
  }

  /** A source of random numbers that belongs to a name. */
  static UniformRandomProvider source(long seed, String name) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(digest(seed, name));
  }

  /** The same where few bits are asked for, since the digest takes longer than they are worth. */
  static UniformRandomProvider quick(long seed, String name) {
    return RandomSource.SPLIT_MIX_64.create(seed * Integer.MAX_VALUE + name.hashCode());
  }

  /** 128 bits of both; a digest, so that names which differ by one letter lie far apart. */
  private static long[] digest(long seed, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] all = ByteBuffer.allocate(Long.BYTES + text.length).putLong(seed).put(text).array();
    UUID digest = UUID.nameUUIDFromBytes(all);
    return new long[] {digest.getMostSignificantBits(), digest.getLeastSignificantBits()};
  }
}
