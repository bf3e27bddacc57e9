package dev.redress.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JavaType;
import dev.redress.kernel.LockKey;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are: a record within another class carries its name too, so that two
 * rooms' pages stay two types, and what may be null says so while everything else is required.
 */
final class ApiTypes extends ModelResolver {

  /** Written as text; as a record's component the library would call them objects. */
  private static final Set<Class<?>> TEXTS = Set.of(Currency.class, Duration.class, LockKey.class);

  ApiTypes() {
    super(Json31.mapper(), new Names());
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
    Schema<?> schema = super.resolve(type, context, next);
    JavaType java = _mapper.constructType(type.getType());
    if (java.isRecordType()) {
      String name = _typeNameResolver.nameForType(java);
      Schema<?> defined = context.getDefinedModels().get(name);
      if (defined != null && defined.getProperties() != null) {
        describe(defined, java.getRawClass().getRecordComponents());
      }
    }
    return schema;
  }

  private static void describe(Schema<?> of, RecordComponent[] components) {
    List<String> required = new ArrayList<>();
    for (RecordComponent each : components) {
      Schema<?> property = of.getProperties().get(each.getName());
      if (property == null || each.isAnnotationPresent(JsonIgnore.class)) {
        continue;
      }
      if (TEXTS.contains(each.getType())) {
        property.setTypes(Set.of("string"));
      }
      if (each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        of.getProperties().put(each.getName(), orNull(property));
      } else {
        required.add(each.getName());
      }
    }
    of.setRequired(required);
  }

  /** A type of its own says null among its types; what only refers to one needs a choice. */
  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      Schema<?> none = new JsonSchema();
      none.addType("null");
      Schema<?> either = new JsonSchema();
      either.addAnyOfItem(property);
      either.addAnyOfItem(none);
      return either;
    }
    if (property.getTypes() != null) {
      Set<String> types = new TreeSet<>(property.getTypes());
      types.add("null");
      property.setTypes(types);
    }
    return property;
  }

  /**
   * {@code RefundsHttp.Page} is RefundsPage, {@code AccountHttp.AccountView} stays AccountView. Two
   * records of one name would silently become one type, so that throws.
   */
  private static final class Names extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
      String name = type.getSimpleName();
      Class<?> around = type.getEnclosingClass();
      if (around != null && !around.getSimpleName().endsWith("Requests")) {
        String subject = around.getSimpleName().replaceFirst("(Http|View)$", "");
        name = name.startsWith(subject) ? name : subject + name;
      }
      Class<?> other = taken.putIfAbsent(name, type);
      if (other != null && other != type) {
        throw new IllegalStateException(other + " and " + type + " are both " + name);
      }
      return name;
    }
  }
}
