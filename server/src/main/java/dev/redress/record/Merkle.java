package dev.redress.record;

import dev.redress.kernel.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of RFC 6962 and its proofs. Pure: hashes of complete subtrees come from whoever keeps
 * them.
 */
final class Merkle {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  /** Where hashes of complete subtrees are kept. */
  @FunctionalInterface
  interface Nodes {

    /** The hash over the leaves {@code [index · 2^level, (index + 1) · 2^level)}. */
    Hash at(int level, long index);
  }

  static Hash leaf(Hash event) {
    return leaf(event.bytes());
  }

  static Hash leaf(byte[] entry) {
    return Hash.sum(LEAF, entry);
  }

  static Hash node(Hash left, Hash right) {
    return Hash.sum(NODE, left.bytes(), right.bytes());
  }

  /** The tree's hash at some size; of the empty tree that of nothing. */
  static Hash root(long size, Nodes nodes) {
    return size == 0 ? Hash.sum() : over(0, size, nodes);
  }

  private static Hash over(long from, long to, Nodes nodes) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.at(level, from >>> level);
    }
    long middle = from + Long.highestOneBit(count);
    return node(over(from, middle, nodes), over(middle, to, nodes));
  }

  /** What proves that a leaf is in the tree of that size. */
  static List<Hash> inclusion(long leaf, long size, Nodes nodes) {
    List<Hash> proof = new ArrayList<>();
    include(leaf, 0, size, nodes, proof);
    return List.copyOf(proof);
  }

  private static void include(long leaf, long from, long to, Nodes nodes, List<Hash> proof) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (leaf < middle) {
      include(leaf, from, middle, nodes, proof);
      proof.add(over(middle, to, nodes));
    } else {
      include(leaf, middle, to, nodes, proof);
      proof.add(over(from, middle, nodes));
    }
  }

  /** What proves that the tree of one size only grew into that of the other. */
  static List<Hash> consistency(long older, long newer, Nodes nodes) {
    List<Hash> proof = new ArrayList<>();
    if (older > 0 && older < newer) {
      consist(older, 0, newer, nodes, proof);
    }
    return List.copyOf(proof);
  }

  private static void consist(long older, long from, long to, Nodes nodes, List<Hash> proof) {
    if (older == to) {
      if (from > 0) {
        proof.add(over(from, to, nodes));
      }
      return;
    }
    long middle = from + split(to - from);
    if (older <= middle) {
      consist(older, from, middle, nodes, proof);
      proof.add(over(middle, to, nodes));
    } else {
      consist(older, middle, to, nodes, proof);
      proof.add(over(from, middle, nodes));
    }
  }

  /** The largest power of two below a count of at least two. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  /** The root that a leaf and its proof lead to; empty when the proof has the wrong length. */
  static Optional<Hash> rootOf(long leaf, long size, Hash hash, List<Hash> proof) {
    if (leaf < 0 || leaf >= size) {
      return Optional.empty();
    }
    long place = leaf;
    long last = size - 1;
    Hash root = hash;
    for (Hash each : proof) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((place & 1) == 1 || place == last) {
        root = node(each, root);
        while ((place & 1) == 0 && place != 0) {
          place >>>= 1;
          last >>>= 1;
        }
      } else {
        root = node(root, each);
      }
      place >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }
}
