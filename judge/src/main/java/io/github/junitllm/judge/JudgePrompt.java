package io.github.junitllm.judge;

import io.github.junitllm.judge.JudgeException.Reason;

/** The system message: what to do, how to treat the data, which form the reply has. Nothing in it is data. */
final class JudgePrompt {

    private final String first;

    private JudgePrompt(String first) {
        this.first = first;
    }

    static JudgePrompt of(JudgingMethod method, ReplyMode mode) {
        String rules = method.instructions() + "\n\n" + PromptFile.read("data.md");
        return new JudgePrompt(
                switch (mode) {
                    case JSON_SCHEMA -> rules;
                    case PROMPTED ->
                        rules + "\n\n" + PromptFile.read("reply.md") + "\n\n"
                                + method.replyForm().schema();
                });
    }

    String first() {
        return first;
    }

    String repairing(Reason reason) {
        return first + "\n\n" + PromptFile.read("repair.md") + " " + reason.fact() + ".";
    }
}
