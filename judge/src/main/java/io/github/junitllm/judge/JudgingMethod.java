package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.CaseRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a judge comes to its score: what it is shown, what it is asked, and what its findings add up to. */
interface JudgingMethod {

    /** Returns the name of the score, unless the user gives another. */
    String name();

    /** Returns the version of the arithmetic and of what is shown: another one makes another judge. */
    String version();

    /** Returns what the judge cannot do without, beside the answer. */
    Set<CaseRole> required();

    /** Returns what the judge is told if it is known. */
    Set<CaseRole> optional();

    /** Returns what the model is told to do, the same for every answer. */
    String instructions();

    /** Returns what a user wrote into the instructions; empty where they are all ours. */
    default Optional<JsonNode> rubric() {
        return Optional.empty();
    }

    /** Returns the form of the model's reply. */
    ReplyForm replyForm();

    /** Adds the findings up. */
    Conclusion conclude(List<Finding> findings);
}
