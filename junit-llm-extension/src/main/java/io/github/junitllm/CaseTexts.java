package io.github.junitllm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case says in its roles: text as it is, other values as JSON. */
final class CaseTexts {

    private CaseTexts() {}

    static Map<CaseRole, String> of(CaseRecord llmCase) {
        Map<CaseRole, String> texts = new EnumMap<>(CaseRole.class);
        JsonNode row = llmCase.row();
        RoleRecord roles = llmCase.roles();
        if (row != null && roles != null) {
            put(texts, CaseRole.INPUT, row, roles.input());
            put(texts, CaseRole.EXPECTED, row, roles.expected());
            put(texts, CaseRole.CONTEXT, row, roles.context());
        }
        return texts;
    }

    private static void put(Map<CaseRole, String> texts, CaseRole role, JsonNode row, @Nullable String field) {
        if (field != null && row.hasNonNull(field)) {
            JsonNode value = row.get(field);
            texts.put(role, value.isTextual() ? value.textValue() : value.toString());
        }
    }
}
