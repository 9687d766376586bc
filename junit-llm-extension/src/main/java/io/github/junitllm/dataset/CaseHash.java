package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.CanonicalJson;
import io.github.junitllm.text.Sha256;
import java.util.List;

/** Tells an edited case from the same case: a hash of a row's content, whatever the order of its fields. */
final class CaseHash {

    /** What says how a case is run or grouped; to tag or quarantine a case must not make it another one. */
    private static final List<String> NO_CONTENT = List.of(CaseId.FIELD, Tags.FIELD, MustPass.FIELD, Quarantine.FIELD);

    private static final int DIGITS = 16;

    private CaseHash() {}

    /** Returns 16 hex digits. */
    static String of(ObjectNode fields) {
        return Sha256.hex(CanonicalJson.of(content(fields)), DIGITS);
    }

    static ObjectNode content(ObjectNode fields) {
        return fields.deepCopy().without(NO_CONTENT);
    }
}
