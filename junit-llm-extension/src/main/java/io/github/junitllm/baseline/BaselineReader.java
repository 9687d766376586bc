package io.github.junitllm.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.Sha256;
import java.util.Optional;

/** Reads the two files of a baseline, and believes them only if they say the same. */
final class BaselineReader {

    private final BaselineFiles files;
    private final String test;

    BaselineReader(BaselineFiles files, String test) {
        this.files = files;
        this.test = test;
    }

    Optional<Reference> read() {
        Optional<BaselineText> reviewed = BaselineText.read(files.reviewed(), files.location());
        Optional<BaselineText> answers = BaselineText.read(files.answers(), files.answersLocation());
        if (reviewed.isEmpty() && answers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reference(
                files.location(),
                read(
                        reviewed.orElseThrow(() -> missing(files.location(), files.answersLocation())),
                        answers.orElseThrow(() -> missing(files.answersLocation(), files.location())))));
    }

    private static BaselineException missing(String missing, String there) {
        return new BaselineException(
                "Baseline " + missing + " is missing beside " + there + ". " + BaselineText.REMEDY);
    }

    private Measurements read(BaselineText reviewed, BaselineText answers) {
        JsonNode tree = reviewed.tree();
        requireTest(reviewed, tree);
        Measurements measured = ReviewedFile.read(tree, AnswersFile.read(answers.lineTrees()));
        String hash = Sha256.hex(answers.text());
        if (!tree.path(ReviewedFile.ANSWERS).asText().equals(hash)) {
            throw new BaselineException("Baseline " + answers.location()
                    + " was edited, cut off or taken from elsewhere: it is not the file that " + reviewed.location()
                    + " was written with. " + BaselineText.REMEDY);
        }
        reviewed.requireUnedited(ReviewedFile.render(measured, hash));
        return measured;
    }

    private void requireTest(BaselineText reviewed, JsonNode tree) {
        String found = tree.path("test").asText();
        if (!found.equals(test)) {
            throw new BaselineException("Baseline " + reviewed.location() + " belongs to [" + Excerpt.of(found)
                    + "], not to [" + Excerpt.of(test)
                    + "]. Delete both files of a baseline that was copied or moved, and measure anew with"
                    + " junit-llm.baseline=accept.");
        }
    }
}
