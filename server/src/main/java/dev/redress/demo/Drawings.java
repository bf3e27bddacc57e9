package dev.redress.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.Random;

/** Simple things in simple shapes, on a picture of 800 by 600. */
final class Drawings {

  private static final Color SHADOW = new Color(0, 0, 0, 50);
  private static final Color LINE = new Color(40, 40, 40, 200);

  private Drawings() {}

  static void mug(Graphics2D g, Random chance) {
    shadow(g, 210, 470, 360, 60);
    g.setStroke(new BasicStroke(34));
    g.setColor(new Color(0xe6, 0xe9, 0xec));
    g.drawArc(470, 220, 150, 180, -90, 180);
    shaded(g, new Color(0xf7f8f9), new Color(0xc9d2d8), 240, 540);
    g.fillRoundRect(240, 150, 300, 350, 60, 60);
    g.setColor(new Color(0x6b4a33));
    g.fillOval(252, 140, 276, 56);
    g.setColor(new Color(0x2f6f8f));
    g.setStroke(new BasicStroke(6));
    for (int i = 0; i < 5; i++) {
      int x = 270 + i * 50;
      g.drawArc(x, 340 + chance.nextInt(12), 46, 60, 0, 180);
    }
    g.drawLine(252, 440, 528, 440);
  }

  static void lamp(Graphics2D g, Random chance) {
    shadow(g, 230, 510, 340, 50);
    g.setColor(new Color(0x3a3f45));
    g.fillOval(270, 470, 260, 60);
    g.setStroke(new BasicStroke(16));
    g.setColor(new Color(0x55, 0x5c, 0x63));
    g.drawLine(400, 490, 400, 270);
    shaded(g, new Color(0xf4e7c5), new Color(0xcaa85c), 260, 540);
    g.fillPolygon(new Polygon(new int[] {320, 480, 560, 240}, new int[] {120, 120, 290, 290}, 4));
    g.setColor(new Color(255, 244, 190, 60 + chance.nextInt(40)));
    g.fillPolygon(new Polygon(new int[] {240, 560, 680, 120}, new int[] {290, 290, 520, 520}, 4));
  }

  static void shirt(Graphics2D g, Random chance) {
    shadow(g, 200, 500, 400, 50);
    int tint = chance.nextInt(20);
    shaded(g, new Color(235 - tint, 238, 242), new Color(200 - tint, 206, 214), 200, 600);
    g.fillPolygon(
        new Polygon(
            new int[] {300, 360, 440, 500, 640, 590, 520, 520, 280, 280, 210, 160},
            new int[] {110, 140, 140, 110, 210, 300, 260, 510, 510, 260, 300, 210},
            12));
    g.setColor(LINE);
    g.setStroke(new BasicStroke(2));
    g.drawArc(355, 90, 90, 70, 180, 180);
    g.drawLine(400, 165, 400, 300);
  }

  static void shoe(Graphics2D g, int x, int y, Color colour) {
    shadow(g, x - 10, y + 120, 320, 40);
    g.setColor(colour);
    g.fillPolygon(
        new Polygon(
            new int[] {x, x + 90, x + 140, x + 240, x + 290, x + 290, x},
            new int[] {y, y - 10, y + 40, y + 60, y + 90, y + 120, y + 120},
            7));
    g.setColor(Color.WHITE);
    g.fillRoundRect(x - 6, y + 112, 304, 26, 20, 20);
    g.setStroke(new BasicStroke(5));
    for (int i = 0; i < 4; i++) {
      g.drawLine(x + 100 + i * 26, y + 6 + i * 14, x + 130 + i * 26, y - 4 + i * 14);
    }
  }

  static void phone(Graphics2D g, Random chance) {
    shadow(g, 270, 520, 280, 40);
    g.setColor(new Color(0x20252b));
    g.fillRoundRect(280, 60, 250, 480, 46, 46);
    g.setPaint(
        new GradientPaint(
            300,
            80,
            new Color(0x27 + chance.nextInt(30), 0x5c, 0x8a),
            520,
            520,
            new Color(0x0f, 0x1e, 0x33)));
    g.fillRoundRect(296, 80, 218, 440, 24, 24);
    g.setColor(new Color(255, 255, 255, 40));
    g.fillPolygon(new Polygon(new int[] {296, 400, 330, 296}, new int[] {80, 80, 520, 520}, 4));
  }

  static void fruit(Graphics2D g, Random chance) {
    shadow(g, 160, 470, 480, 60);
    g.setColor(new Color(0xb98a5a));
    g.fillRoundRect(170, 240, 460, 260, 40, 40);
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 6; i++) {
        int x = 190 + i * 70 + chance.nextInt(12);
        int y = 250 + row * 72 + chance.nextInt(12);
        g.setColor(new Color(200 + chance.nextInt(40), 38, 54));
        g.fillOval(x, y, 66, 74);
        g.setColor(new Color(0x3f, 0x7d, 0x3a));
        g.fillArc(x + 12, y - 8, 42, 26, 180, 180);
        g.setColor(new Color(255, 220, 160, 180));
        for (int seed = 0; seed < 5; seed++) {
          g.fillOval(x + 12 + chance.nextInt(40), y + 20 + chance.nextInt(40), 4, 6);
        }
      }
    }
  }

  static void parcel(Graphics2D g, Random chance) {
    shadow(g, 150, 470, 500, 70);
    shaded(g, new Color(0xd0a36d), new Color(0xa67843), 160, 640);
    g.fillRect(160, 170, 480, 330);
    g.setColor(new Color(230, 214, 170, 200));
    g.fillRect(370, 170, 60, 330);
    g.setColor(Color.WHITE);
    g.fillRect(210, 220, 130, 90);
    bars(g, 220, 235, 12, chance);
  }

  static void label(Graphics2D g, Random chance) {
    shadow(g, 150, 520, 500, 40);
    g.setColor(new Color(0xfdfdfb));
    g.fillRoundRect(160, 70, 480, 460, 16, 16);
    g.setColor(LINE);
    g.setStroke(new BasicStroke(3));
    g.drawRoundRect(160, 70, 480, 460, 16, 16);
    g.drawLine(160, 200, 640, 200);
    g.drawLine(160, 380, 640, 380);
    bars(g, 200, 95, 34, chance);
    written(g, 190, 230, 5, chance);
    g.fillRect(190, 410, 80, 80);
    g.setColor(Color.WHITE);
    for (int i = 0; i < 24; i++) {
      g.fillRect(194 + chance.nextInt(9) * 8, 414 + chance.nextInt(9) * 8, 8, 8);
    }
    g.setColor(LINE);
    written(g, 300, 415, 3, chance);
  }

  static void socks(Graphics2D g, int pairs) {
    for (int i = 0; i < pairs; i++) {
      int x = 110 + i * 210;
      shadow(g, x, 470, 190, 36);
      g.setColor(new Color(0x51, 0x66, 0x7a + i * 20));
      g.fillRoundRect(x + 20, 130, 80, 280, 30, 30);
      g.fillRoundRect(x + 20, 350, 160, 110, 60, 60);
      g.setColor(new Color(0xe8, 0xe2, 0xd4));
      g.fillRect(x + 20, 160, 80, 16);
      g.fillRect(x + 20, 190, 80, 8);
    }
  }

  static void document(Graphics2D g, Random chance) {
    shadow(g, 200, 540, 400, 30);
    g.setColor(new Color(0xfcfcfa));
    g.fillRect(210, 40, 380, 510);
    g.setColor(new Color(0x2f, 0x5d, 0x8c));
    g.fillRect(240, 70, 160, 18);
    g.setColor(LINE);
    written(g, 240, 120, 14, chance);
    g.setColor(new Color(190, 30, 40, 170));
    g.setStroke(new BasicStroke(6));
    g.drawOval(440, 410, 110, 110);
    g.drawOval(456, 426, 78, 78);
  }

  static void crack(Graphics2D g, int x, int y, Random chance) {
    g.setColor(new Color(30, 26, 22, 230));
    int fromX = x;
    int fromY = y;
    for (int i = 0; i < 9; i++) {
      int toX = fromX + chance.nextInt(38) - 16;
      int toY = fromY + 14 + chance.nextInt(18);
      g.setStroke(new BasicStroke(Math.max(1, 5 - i / 2)));
      g.drawLine(fromX, fromY, toX, toY);
      if (i % 3 == 1) {
        g.setStroke(new BasicStroke(2));
        g.drawLine(toX, toY, toX + 20 + chance.nextInt(24), toY + 12);
      }
      fromX = toX;
      fromY = toY;
    }
  }

  static void scratches(Graphics2D g, int x, int y, Random chance) {
    g.setColor(new Color(250, 250, 250, 220));
    g.setStroke(new BasicStroke(3));
    for (int i = 0; i < 6; i++) {
      int along = 60 + chance.nextInt(60);
      g.drawLine(x + i * 8, y + 60 + i * 6, x + i * 8 + along, y + 40 + i * 6);
    }
  }

  static void stain(Graphics2D g, int x, int y, Random chance) {
    g.setColor(new Color(74, 50, 24, 150));
    for (int i = 0; i < 12; i++) {
      int size = 14 + chance.nextInt(44);
      g.fillOval(x + chance.nextInt(70) - 35, y + chance.nextInt(60) - 30, size, size * 3 / 4);
    }
  }

  static void dent(Graphics2D g) {
    g.setColor(new Color(90, 58, 24, 160));
    g.fillPolygon(new Polygon(new int[] {560, 640, 640, 590}, new int[] {170, 170, 290, 250}, 4));
    g.setColor(new Color(60, 36, 14, 200));
    g.setStroke(new BasicStroke(4));
    g.drawLine(560, 170, 600, 240);
    g.drawLine(600, 240, 640, 290);
    g.drawLine(600, 240, 636, 196);
  }

  private static void bars(Graphics2D g, int x, int y, int count, Random chance) {
    g.setColor(new Color(0x1c1c1c));
    int at = x;
    for (int i = 0; i < count; i++) {
      int wide = 2 + chance.nextInt(6);
      g.fillRect(at, y, wide, 70);
      at += wide + 3 + chance.nextInt(5);
    }
  }

  /** Lines that look like writing from afar. */
  private static void written(Graphics2D g, int x, int y, int lines, Random chance) {
    for (int i = 0; i < lines; i++) {
      g.fillRect(x, y + i * 28, 140 + chance.nextInt(140), 10);
    }
  }

  private static void shaded(Graphics2D g, Color light, Color dark, int from, int to) {
    g.setPaint(new GradientPaint(from, 0, light, to, 0, dark));
  }

  private static void shadow(Graphics2D g, int x, int y, int wide, int high) {
    g.setColor(SHADOW);
    g.fillOval(x, y, wide, high);
  }
}
