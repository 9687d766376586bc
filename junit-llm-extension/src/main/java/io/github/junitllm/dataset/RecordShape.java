package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names by which a record takes fields. */
final class RecordShape {

    /** Names that the row's identity fills, so that they say nothing about whether row and record belong together. */
    private static final Set<String> FILLED = Set.of(CaseId.FIELD, Tags.FIELD);

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final String type;
    private final List<RecordComponent> recordComponents;
    private final Map<String, BeanPropertyDefinition> components = new LinkedHashMap<>();

    private RecordShape(Class<?> type) {
        this.type = type.getSimpleName();
        this.recordComponents = List.of(type.getRecordComponents());
        JavaType javaType = Json.MAPPER.constructType(type);
        Json.MAPPER.getDeserializationConfig().introspect(javaType).findProperties().stream()
                .filter(BeanPropertyDefinition::hasConstructorParameter)
                .forEach(component -> components.put(component.getName(), component));
    }

    static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    void requireMatch(DatasetRow row) {
        List<String> offered = withoutFilled(row.fieldNames());
        List<String> taken = withoutFilled(components.keySet());
        if (!offered.isEmpty()
                && !taken.isEmpty()
                && components.values().stream().noneMatch(c -> takes(c, offered))) {
            throw DatasetException.at(row.position(), noMatch(row.fieldNames(), offered, taken));
        }
    }

    /** Names a component that must have a field and that no row has one for: a misspelt name would bind to nothing. */
    Optional<String> unfed(List<String> fieldsOfAllRows) {
        return components.values().stream()
                .filter(component -> !FILLED.contains(component.getName()))
                .filter(component -> !mayBeMissing(component))
                .filter(component -> !takes(component, fieldsOfAllRows))
                .map(BeanPropertyDefinition::getName)
                .findFirst();
    }

    private boolean mayBeMissing(BeanPropertyDefinition component) {
        return component.getRawPrimaryType() == Optional.class
                || recordComponents.stream()
                        .filter(own -> own.getName().equals(component.getInternalName()))
                        .flatMap(own -> Stream.concat(
                                Stream.of(own.getAnnotations()),
                                Stream.of(own.getAnnotatedType().getAnnotations())))
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    void fillIn(DatasetRow row, ObjectNode fields) {
        BeanPropertyDefinition id = components.get(CaseId.FIELD);
        if (id != null && id.getRawPrimaryType().isAssignableFrom(String.class)) {
            fields.put(CaseId.FIELD, row.id());
        }
        if (components.containsKey(Tags.FIELD)) {
            ArrayNode tags = fields.putArray(Tags.FIELD);
            row.tags().forEach(tags::add);
        }
    }

    private static boolean takes(BeanPropertyDefinition component, Collection<String> offered) {
        return offered.contains(component.getName())
                || component.findAliases().stream().anyMatch(alias -> offered.contains(alias.getSimpleName()));
    }

    private String noMatch(List<String> fields, List<String> offered, List<String> taken) {
        String message = type + " takes none of the row's fields"
                + "\n  the row has    : " + Excerpt.of(String.join(", ", fields))
                + "\n  the record has : " + Excerpt.of(String.join(", ", components.keySet()));
        String renames = offered.stream()
                .flatMap(field ->
                        NearestName.of(field, taken)
                                .map(near -> "rename [" + Excerpt.of(field) + "] to [" + near + "]")
                                .stream())
                .collect(Collectors.joining(", "));
        return renames.isEmpty() ? message : message + "\n  did you mean   : " + renames;
    }

    private static List<String> withoutFilled(Collection<String> names) {
        return names.stream().filter(name -> !FILLED.contains(name)).toList();
    }
}
