package io.github.junitllm.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.judge.JudgeException.Reason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a model's reply, strictly: the whole of it is one JSON object, or one fenced block with nothing around it. JSON is
 * never looked for inside of prose, where it may be the candidate's own.
 */
final class ReplyReader {

    static final int LONGEST = 1024 * 1024;

    private static final int DEEPEST = 10;
    private static final Pattern FENCED = Pattern.compile("```(?:json)?[ \\t]*\\R(.*)\\R[ \\t]*```", Pattern.DOTALL);

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ReplyForm form;

    ReplyReader(ReplyForm form) {
        this.form = form;
    }

    List<Finding> read(String reply) throws UnusableReply {
        if (reply.length() > LONGEST) {
            throw new UnusableReply(Reason.UNPARSEABLE, "it has " + reply.length() + " characters");
        }
        return new FormCheck(form).findings(parse(unfenced(reply.strip())));
    }

    private static String unfenced(String reply) {
        Matcher fenced = FENCED.matcher(reply);
        return fenced.matches() ? fenced.group(1) : reply;
    }

    private static JsonNode parse(String reply) throws UnusableReply {
        try {
            JsonNode json = MAPPER.readTree(reply);
            if (json.isObject()) {
                return json;
            }
            throw new UnusableReply(Reason.UNPARSEABLE, json.isMissingNode() ? "it is empty" : "it is no object");
        } catch (JsonProcessingException e) {
            throw new UnusableReply(Reason.UNPARSEABLE, Prose.of(e.getOriginalMessage()));
        }
    }
}
