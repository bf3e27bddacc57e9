package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shape of the code as the compiler sees it: budgets of methods and types, and complete
 * switches.
 */
class ShapeTest {

  private static final int LINES_PER_METHOD = 70;
  private static final int AIMED_LINES_PER_METHOD = 40;
  private static final int PARAMETERS = 5;
  private static final int COLLABORATORS = 6;

  private static final Shapes SHAPES = new Shapes();

  @BeforeAll
  static void read() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      sources.filter(file -> file.toString().endsWith(".java")).toList()));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      SHAPES.trees = Trees.instance(task);
      units.forEach(unit -> SHAPES.scan(unit, null));
    }
  }

  @Test
  void methodsFitOnAScreen() {
    assertThat(SHAPES.longMethods)
        .as("methods of more than %d lines; aim for %d", LINES_PER_METHOD, AIMED_LINES_PER_METHOD)
        .isEmpty();
  }

  @Test
  void parametersAreFew() {
    assertThat(SHAPES.manyParameters)
        .as("more than %d parameters: what belongs together is a record", PARAMETERS)
        .isEmpty();
  }

  @Test
  void collaboratorsAreFew() {
    assertThat(SHAPES.manyCollaborators)
        .as("a component with more than %d collaborators does two jobs", COLLABORATORS)
        .isEmpty();
  }

  @Test
  void switchesOnSealedTypesNameEveryCase() {
    assertThat(SHAPES.defaults)
        .as("a default hides the next case to be added: name every case")
        .isEmpty();
  }

  /** Collects what is out of shape. */
  private static final class Shapes extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final List<String> longMethods = new ArrayList<>();
    private final List<String> manyParameters = new ArrayList<>();
    private final List<String> manyCollaborators = new ArrayList<>();
    private final List<String> defaults = new ArrayList<>();
    private Trees trees;

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      long lines = line(endOf(method)) - line(startOf(method)) + 1;
      if (method.getBody() != null && lines > LINES_PER_METHOD) {
        longMethods.add(place(method) + " " + method.getName() + " has " + lines + " lines");
      }
      boolean constructor = method.getReturnType() == null;
      int parameters = method.getParameters().size();
      if (!constructor && parameters > PARAMETERS) {
        manyParameters.add(place(method) + " " + method.getName() + " takes " + parameters);
      }
      ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      if (constructor
          && owner.getKind() == Tree.Kind.CLASS
          && isComponent(owner)
          && parameters > COLLABORATORS) {
        manyCollaborators.add(place(method) + " " + owner.getSimpleName() + " has " + parameters);
      }
      return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
      inspect(tree, tree.getExpression(), tree.getCases());
      return super.visitSwitch(tree, null);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
      inspect(tree, tree.getExpression(), tree.getCases());
      return super.visitSwitchExpression(tree, null);
    }

    private void inspect(Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
      boolean hasDefault =
          cases.stream()
              .anyMatch(
                  each ->
                      each.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance));
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
      if (hasDefault
          && type instanceof DeclaredType declared
          && declared.asElement().getModifiers().contains(Modifier.SEALED)) {
        defaults.add(place(tree) + " default on sealed " + declared.asElement().getSimpleName());
      }
    }

    private static boolean isComponent(ClassTree type) {
      return type.getModifiers().getAnnotations().stream()
          .map(annotation -> annotation.getAnnotationType().toString())
          .anyMatch(
              List.of("Component", "RestController", "Controller", "Configuration", "Repository")
                  ::contains);
    }

    private long startOf(Tree tree) {
      return trees.getSourcePositions().getStartPosition(unit(), tree);
    }

    private long endOf(Tree tree) {
      return trees.getSourcePositions().getEndPosition(unit(), tree);
    }

    private long line(long position) {
      LineMap lines = unit().getLineMap();
      return position < 0 ? 0 : lines.getLineNumber(position);
    }

    private String place(Tree tree) {
      return Path.of(unit().getSourceFile().getName()).getFileName() + ":" + line(startOf(tree));
    }

    private CompilationUnitTree unit() {
      return getCurrentPath().getCompilationUnit();
    }
  }
}
