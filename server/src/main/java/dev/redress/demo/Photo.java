package dev.redress.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;

/**
 * Pictures that the demo's people show, drawn when they are needed: each time from a slightly other
 * place and in other light, so that no two are the same file. Without letters, because a server may
 * have no fonts.
 */
enum Photo {
  MUG(Drawings::mug),
  MUG_CRACKED(
      (g, chance) -> {
        Drawings.mug(g, chance);
        Drawings.crack(g, 360, 230, chance);
      }),
  LAMP(Drawings::lamp),
  LAMP_SCRATCHED(
      (g, chance) -> {
        Drawings.lamp(g, chance);
        Drawings.scratches(g, 330, 420, chance);
      }),
  SHIRT(Drawings::shirt),
  SHIRT_STAINED(
      (g, chance) -> {
        Drawings.shirt(g, chance);
        Drawings.stain(g, 400, 330, chance);
      }),
  SHOES(
      (g, chance) -> {
        Drawings.shoe(g, 120, 300, new Color(0x2f5d8c));
        Drawings.shoe(g, 400, 330, new Color(0x2f5d8c));
      }),
  SHOES_ODD(
      (g, chance) -> {
        Drawings.shoe(g, 120, 300, new Color(0x2f5d8c));
        Drawings.shoe(g, 400, 330, new Color(0xa8442f));
      }),
  PHONE(Drawings::phone),
  PHONE_CRACKED(
      (g, chance) -> {
        Drawings.phone(g, chance);
        Drawings.crack(g, 400, 200, chance);
        Drawings.crack(g, 380, 360, chance);
      }),
  FRUIT(Drawings::fruit),
  FRUIT_ROTTEN(
      (g, chance) -> {
        Drawings.fruit(g, chance);
        Drawings.stain(g, 320, 340, chance);
        Drawings.stain(g, 480, 280, chance);
      }),
  PARCEL(Drawings::parcel),
  PARCEL_DENTED(
      (g, chance) -> {
        Drawings.parcel(g, chance);
        Drawings.dent(g);
      }),
  LABEL(Drawings::label),
  SOCKS_TWO((g, chance) -> Drawings.socks(g, 2)),
  SOCKS_THREE((g, chance) -> Drawings.socks(g, 3)),
  PACKING_RECORD(Drawings::document);

  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  // Drawings keep nothing between pictures.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiConsumer<Graphics2D, Random> drawing;

  Photo(BiConsumer<Graphics2D, Random> drawing) {
    this.drawing = drawing;
  }

  /** The picture as a JPEG file; the same for the same number. */
  byte[] jpeg(int seed) {
    Random chance = new Random(seed);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    table(g, chance);
    g.translate(chance.nextInt(41) - 20, chance.nextInt(31) - 15);
    g.rotate(Math.toRadians(chance.nextInt(9) - 4), WIDTH / 2, HEIGHT / 2);
    drawing.accept(g, chance);
    g.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void table(Graphics2D g, Random chance) {
    int warm = chance.nextInt(24);
    g.setPaint(
        new GradientPaint(
            0,
            0,
            new Color(224 - warm, 208 - warm, 186 - warm),
            WIDTH,
            HEIGHT,
            new Color(176 - warm, 150 - warm, 122 - warm)));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setStroke(new BasicStroke(2));
    g.setColor(new Color(120, 92, 66, 40));
    for (int y = chance.nextInt(40); y < HEIGHT; y += 30 + chance.nextInt(40)) {
      g.drawLine(0, y, WIDTH, y + chance.nextInt(14) - 7);
    }
  }
}
