package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Optional;

/**
 * The form of a reply: one object with one list, whose elements have text fields; the verdict comes last, so that the
 * model has reasoned by then.
 *
 * @param list the name of the list
 * @param fields the fields of an element, in their order
 * @param each for which subjects there must be exactly one element each; empty where the model finds the subjects
 */
record ReplyForm(String list, List<Field> fields, Optional<Subjects> each) {

    /**
     * A text field.
     *
     * @param name its name
     * @param menu the values it may have; empty for free text
     */
    record Field(String name, List<String> menu) {}

    /**
     * The subjects that are given.
     *
     * @param field the field that names the subject
     * @param names all of them
     */
    record Subjects(String field, List<String> names) {}

    ReplyForm {
        fields = List.copyOf(fields);
    }

    /** Creates the form of a reply with as many elements as the model finds. */
    static ReplyForm listing(String list, String subject, List<String> verdicts) {
        return new ReplyForm(list, fields(new Field(subject, List.of()), verdicts), Optional.empty());
    }

    /** Creates the form of a reply with one element for each subject. */
    static ReplyForm answering(String list, String subject, List<String> names, List<String> verdicts) {
        return new ReplyForm(
                list, fields(new Field(subject, names), verdicts), Optional.of(new Subjects(subject, names)));
    }

    private static List<Field> fields(Field subject, List<String> verdicts) {
        return List.of(
                subject,
                new Field(Finding.EVIDENCE, List.of()),
                new Field(Finding.REASONING, List.of()),
                new Field(Finding.VERDICT, verdicts));
    }

    /** Returns the form as a provider takes it. */
    ResponseFormat responseFormat() {
        JsonObjectSchema.Builder element = JsonObjectSchema.builder();
        fields.forEach(field -> add(element, field));
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty(
                        list,
                        JsonArraySchema.builder()
                                .items(element.required(names())
                                        .additionalProperties(false)
                                        .build())
                                .build())
                .required(list)
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name(list).rootElement(root).build())
                .build();
    }

    /** Returns the form as a model reads it: a JSON Schema. */
    ObjectNode schema() {
        ObjectNode element = object();
        ObjectNode properties = element.putObject("properties");
        fields.forEach(field -> {
            ObjectNode property = properties.putObject(field.name()).put("type", "string");
            if (!field.menu().isEmpty()) {
                field.menu().forEach(property.withArray("enum")::add);
            }
        });
        names().forEach(element.withArray("required")::add);
        ObjectNode root = object();
        ObjectNode array = root.putObject("properties").putObject(list).put("type", "array");
        array.set("items", element);
        root.withArray("required").add(list);
        return root;
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    private static void add(JsonObjectSchema.Builder element, Field field) {
        if (field.menu().isEmpty()) {
            element.addStringProperty(field.name());
        } else {
            element.addEnumProperty(field.name(), field.menu());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
    }
}
