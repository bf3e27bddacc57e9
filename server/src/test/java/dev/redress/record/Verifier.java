package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;

/** The program that travels in every bundle, compiled as it lies there. */
final class Verifier {

  private final Method broken;

  private Verifier(Method broken) {
    this.broken = broken;
  }

  /** Compiles the program's one source into the folder. */
  static Verifier in(Path folder, byte[] source) {
    try {
      Path file = Files.write(folder.resolve("Verify.java"), source);
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "--release", "17", "-d", folder.toString(), file.toString());
      if (failed != 0) {
        // 17 has no record patterns or the like; what compiles there runs on what people have.
        throw new AssertionError("Verify.java does not compile for Java 17");
      }
      ClassLoader loader =
          new URLClassLoader(
              new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      return new Verifier(loader.loadClass("Verify").getMethod("broken", byte[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** What it finds broken in these bytes. */
  @SuppressWarnings("unchecked")
  List<String> broken(byte[] zip) {
    try {
      return (List<String>) broken.invoke(null, (Object) zip);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** What the program says of a bundle, and its exit code. */
  static String run(Path folder, Path zip, String... more) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add(folder.resolve("Verify.java").toString());
    words.add(zip.toString());
    words.addAll(List.of(more));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String all = said + "exit " + process.waitFor();
    assertThat(all.lines().count()).as(all).isLessThan(24);
    return all;
  }

  /** The bag's files without its name. */
  static SortedMap<String, byte[]> unpacked(byte[] zip) {
    SortedMap<String, byte[]> all = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        all.put(each.getName().substring(each.getName().indexOf('/') + 1), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all;
  }
}
