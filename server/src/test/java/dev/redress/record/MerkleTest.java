package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Hash;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** V2: the tree is RFC 6962's, by its published vectors and by a second, naive way of counting. */
class MerkleTest {

  private static final String[] LEAVES = {
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f"
  };

  /** The roots over the first one to eight of them, as Certificate Transparency published them. */
  private static final String[] ROOTS = {
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  };

  @Test
  void rootsAreThosePublishedWithTheStandard() {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < LEAVES.length; i++) {
      leaves.add(Merkle.leaf(HexFormat.of().parseHex(LEAVES[i])));
      assertThat(Merkle.root(leaves.size(), nodes(leaves)).hex()).isEqualTo(ROOTS[i]);
    }
  }

  @Test
  void everyLeafOfEveryTreeIsProvenAndNothingElse() {
    List<Hash> leaves = some(70);
    for (int size = 1; size <= leaves.size(); size++) {
      List<Hash> all = leaves.subList(0, size);
      Optional<Hash> root = Optional.of(naive(all));
      assertThat(Merkle.root(size, nodes(all))).isEqualTo(root.get());
      for (int leaf = 0; leaf < size; leaf++) {
        List<Hash> proof = Merkle.inclusion(leaf, size, nodes(all));
        assertThat(Merkle.rootOf(leaf, size, all.get(leaf), proof)).isEqualTo(root);
        assertThat(Merkle.rootOf(leaf, size, Hash.NONE, proof)).isNotEqualTo(root);
        assertThat(Merkle.rootOf(leaf + 1L, size, all.get(leaf), proof)).isNotEqualTo(root);
      }
    }
  }

  @Test
  void tilesGiveTheSameTree() {
    List<Hash> leaves = some(1000);
    TileStore.Source source =
        (level, number) -> {
          int from = (int) number * TileStore.WIDTH;
          List<byte[]> hashes = new ArrayList<>();
          for (int i = from; i < from + TileStore.WIDTH; i++) {
            int end = (i + 1) * (level == 0 ? 1 : TileStore.WIDTH);
            if (end <= leaves.size()) {
              hashes.add(
                  naive(leaves.subList(i * (level == 0 ? 1 : TileStore.WIDTH), end)).bytes());
            }
          }
          byte[] tile = new byte[hashes.size() * TileStore.HASH];
          for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, tile, i * TileStore.HASH, TileStore.HASH);
          }
          return tile;
        };
    for (int size : List.of(1, 255, 256, 257, 511, 512, 513, 999, 1000)) {
      assertThat(Merkle.root(size, new TileStore.Tiles(source)))
          .isEqualTo(naive(leaves.subList(0, size)));
    }
  }

  private static List<Hash> some(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Merkle.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
    }
    return leaves;
  }

  private static Merkle.Nodes nodes(List<Hash> leaves) {
    return (level, index) -> {
      int from = (int) index << level;
      return naive(leaves.subList(from, from + (1 << level)));
    };
  }

  private static Hash naive(List<Hash> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Merkle.node(
        naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
  }
}
