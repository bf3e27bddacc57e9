package dev.redress.record;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A PDF/A-2u with lines of Chinese and Latin text, both fonts embedded as far as they are used. The
 * same lines at the same time give the same bytes.
 */
final class Paper implements AutoCloseable {

  private static final int MARGIN = 56;
  private static final int WIDTH = 595 - 2 * MARGIN;
  private static final int TOP = 842 - MARGIN;
  private static final int UNITS = 1000;

  /** Latin, shipped with PDFBox (OFL); everything else, Chinese first (Apache-2.0). */
  private static final String[] FONTS = {
    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
    "/fonts/DroidSansFallbackFull.ttf"
  };

  private final PDDocument document = new PDDocument();
  private final List<Face> faces = new ArrayList<>();
  private PDPageContentStream page;
  private int y;

  /** A font and what it can show. */
  private record Face(PDFont font, CmapLookup glyphs) {}

  /** A piece of a line in one font. */
  private record Run(PDFont font, String text) {}

  Paper() throws IOException {
    for (String each : FONTS) {
      try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream(each))) {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        faces.add(new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup()));
      }
    }
    page = turn();
  }

  private PDPageContentStream turn() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    y = TOP;
    return new PDPageContentStream(document, next);
  }

  void title(String text) throws IOException {
    lines(text, 18, 0);
    y -= 6;
  }

  void heading(String text) throws IOException {
    y -= 10;
    lines(text, 13, 0);
    y -= 2;
  }

  void text(String text) throws IOException {
    lines(text, 10, 0);
    y -= 3;
  }

  void detail(String text) throws IOException {
    lines(text, 8, 12);
    y -= 2;
  }

  private void lines(String text, int size, int indent) throws IOException {
    for (String paragraph : text.split("\n", -1)) {
      for (List<Run> line : wrapped(paragraph, (WIDTH - indent) * UNITS / size)) {
        show(line, size, indent);
      }
    }
  }

  private void show(List<Run> line, int size, int indent) throws IOException {
    int height = size * 3 / 2;
    if (y - height < MARGIN) {
      page.close();
      page = turn();
    }
    y -= height;
    page.beginText();
    page.newLineAtOffset(MARGIN + indent, y);
    for (Run run : line) {
      page.setFont(run.font(), size);
      page.showText(run.text());
    }
    page.endText();
  }

  /** Breaks after spaces and between Chinese characters, and anywhere where nothing else helps. */
  private List<List<Run>> wrapped(String text, int width) throws IOException {
    List<List<Run>> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words(text)) {
      int wide = width(word);
      if (used > 0 && used + wide > width) {
        lines.add(runs(line.toString()));
        line.setLength(0);
        used = 0;
      }
      for (int at = 0; at < word.length(); ) {
        String one = Character.toString(word.codePointAt(at));
        int more = width(one);
        if (used > 0 && used + more > width) {
          lines.add(runs(line.toString()));
          line.setLength(0);
          used = 0;
        }
        line.append(one);
        used += more;
        at += one.length();
      }
    }
    lines.add(runs(line.toString()));
    return lines;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .filter(each -> !Character.isISOControl(each))
        .forEach(
            each -> {
              word.appendCodePoint(each);
              if (each == ' ' || Character.isIdeographic(each)) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    words.add(word.toString());
    return words;
  }

  private int width(String text) throws IOException {
    int width = 0;
    for (Run run : runs(text)) {
      width += (int) run.font().getStringWidth(run.text()) + 1;
    }
    return width;
  }

  private List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    PDFont font = faces.getFirst().font();
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      Face face = face(point);
      if (face == null) {
        // No font of ours shows it; the words themselves are in the bundle's other files.
        point = '?';
        face = faces.getFirst();
      }
      if (!face.font().equals(font) && !run.isEmpty()) {
        runs.add(new Run(font, run.toString()));
        run.setLength(0);
      }
      font = face.font();
      run.appendCodePoint(point);
    }
    if (!run.isEmpty()) {
      runs.add(new Run(font, run.toString()));
    }
    return runs;
  }

  private @Nullable Face face(int point) {
    return faces.stream()
        .filter(each -> each.glyphs().getGlyphId(point) != 0)
        .findFirst()
        .orElse(null);
  }

  /** The finished document. */
  byte[] finish(String title, Locale language, Instant at) throws IOException {
    page.close();
    Calendar time = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    time.setTimeInMillis(at.toEpochMilli());
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setCreator("Redress");
    information.setCreationDate(time);
    document.setDocumentInformation(information);
    document.setDocumentId(at.getEpochSecond());
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB");
    intent.setOutputCondition("sRGB");
    intent.setOutputConditionIdentifier("sRGB");
    document.getDocumentCatalog().addOutputIntent(intent);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(about(title, time));
    document.getDocumentCatalog().setMetadata(metadata);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] about(String title, Calendar time) throws IOException {
    try {
      XMPMetadata about = XMPMetadata.createXMPMetadata();
      DublinCoreSchema core = about.createAndAddDublinCoreSchema();
      core.setTitle(title);
      PDFAIdentificationSchema kind = about.createAndAddPDFAIdentificationSchema();
      kind.setPart(2);
      kind.setConformance("U");
      XMPBasicSchema basic = about.createAndAddXMPBasicSchema();
      basic.setCreatorTool("Redress");
      basic.setCreateDate(time);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new XmpSerializer().serialize(about, bytes, true);
      return bytes.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IllegalStateException("The report cannot be described", e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
