package io.github.junitllm.judge;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.github.junitllm.judge.JudgeException.Reason;
import java.util.List;
import java.util.Optional;

/** One evaluation's talk with the model: a question, and one more where the reply has the wrong form. */
final class Interview {

    private final JudgeModel model;
    private final JudgePrompt prompt;
    private final ReplyForm form;
    private final EvaluationSpan span;

    Interview(JudgeModel model, JudgePrompt prompt, ReplyForm form, EvaluationSpan span) {
        this.model = model;
        this.prompt = prompt;
        this.form = form;
        this.span = span;
    }

    List<Finding> findings(Material material) throws UnusableReply {
        try {
            return ask(prompt.first(), material);
        } catch (UnusableReply reply) {
            if (!isMendable(reply.reason())) {
                throw reply;
            }
            return ask(prompt.repairing(reply.reason()), material);
        }
    }

    /** A reminder mends a form; the same limit would cut the reply again, and a refusal is a refusal. */
    private static boolean isMendable(Reason reason) {
        return switch (reason) {
            case UNPARSEABLE, SCHEMA, OFF_MENU -> true;
            case TRANSPORT, REFUSED, TRUNCATED -> false;
        };
    }

    private List<Finding> ask(String instructions, Material material) throws UnusableReply {
        return new ReplyReader(form).read(reply(instructions, material));
    }

    private String reply(String instructions, Material material) throws UnusableReply {
        span.asked();
        try {
            ChatResponse response = model.ask(instructions, material.json(), form);
            span.answered(response);
            return text(response);
        } catch (ContentFilteredException e) {
            throw new UnusableReply(Reason.REFUSED, Prose.of(String.valueOf(e.getMessage())), e);
        } catch (RuntimeException e) {
            throw new UnusableReply(Reason.TRANSPORT, CallFailure.of(e), e);
        } catch (Error e) {
            if (CallFailure.isOfTheCall(e)) {
                throw new UnusableReply(Reason.TRANSPORT, CallFailure.of(e), e);
            }
            throw e;
        }
    }

    private static String text(ChatResponse response) throws UnusableReply {
        if (response.finishReason() == FinishReason.LENGTH) {
            throw new UnusableReply(Reason.TRUNCATED, "the model stopped with finish reason length");
        }
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw new UnusableReply(Reason.REFUSED, "the model stopped with finish reason content_filter");
        }
        return Optional.ofNullable(response.aiMessage().text()).orElse("");
    }
}
