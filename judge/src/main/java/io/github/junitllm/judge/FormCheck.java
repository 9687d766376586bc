package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.judge.JudgeException.Reason;
import io.github.junitllm.judge.ReplyForm.Field;
import io.github.junitllm.judge.ReplyForm.Subjects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a reply against the form that was asked for. */
final class FormCheck {

    private static final int MOST = 1_000;

    private final ReplyForm form;

    FormCheck(ReplyForm form) {
        this.form = form;
    }

    List<Finding> findings(JsonNode reply) throws UnusableReply {
        requireFields("the reply", reply, List.of(form.list()));
        JsonNode list = reply.get(form.list());
        if (!list.isArray() || list.size() > MOST) {
            throw schema(form.list() + " is no list of at most " + MOST);
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode element : list) {
            findings.add(finding(form.list() + "[" + findings.size() + "]", element));
        }
        requireEachSubject(findings);
        return List.copyOf(findings);
    }

    private Finding finding(String place, JsonNode element) throws UnusableReply {
        requireFields(place, element, form.names());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            texts.put(field.name(), text(place + "." + field.name(), element.get(field.name()), field));
        }
        return new Finding(texts);
    }

    private static String text(String place, JsonNode value, Field field) throws UnusableReply {
        if (!field.menu().isEmpty() && !(value.isTextual() && field.menu().contains(value.textValue()))) {
            throw new UnusableReply(
                    Reason.OFF_MENU, place + " is " + Prose.of(value.toString()) + ", not one of " + field.menu());
        }
        if (!value.isTextual()) {
            throw schema(place + " is no text");
        }
        return value.textValue();
    }

    private static void requireFields(String place, JsonNode object, List<String> names) throws UnusableReply {
        if (!object.isObject()) {
            throw schema(place + " is no object");
        }
        for (String name : names) {
            if (!object.has(name)) {
                throw schema(place + " has no field " + name);
            }
        }
        if (object.size() != names.size()) {
            throw schema(place + " has other fields than " + names);
        }
    }

    private void requireEachSubject(List<Finding> findings) throws UnusableReply {
        if (form.each().isEmpty()) {
            return;
        }
        Subjects subjects = form.each().get();
        Set<String> found = new HashSet<>();
        for (Finding finding : findings) {
            if (!found.add(finding.field(subjects.field()))) {
                throw schema("two elements have the " + subjects.field() + " " + finding.field(subjects.field()));
            }
        }
        for (String name : subjects.names()) {
            if (!found.contains(name)) {
                throw schema("no element has the " + subjects.field() + " " + name);
            }
        }
    }

    private static UnusableReply schema(String detail) {
        return new UnusableReply(Reason.SCHEMA, detail);
    }
}
