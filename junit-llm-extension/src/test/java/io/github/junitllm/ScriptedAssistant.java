package io.github.junitllm;

import java.net.ConnectException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** An application that answers as the run's configuration asks for, so that one fixture ends well and badly. */
final class ScriptedAssistant {

    static final String SCRIPT = "acme.script";
    static final String RIGHT = "right";
    static final String WRONG = "wrong";
    static final String DOWN = "down";

    private final String script;

    private ScriptedAssistant(String script) {
        this.script = script;
    }

    /** Returns the script of an assistant that is always wrong about one case. */
    static String wrongAbout(String caseId) {
        return WRONG + " about " + caseId;
    }

    /** Returns the script of an assistant whose judge has another name. */
    static String judgedBy(String judge) {
        return "judged by " + judge;
    }

    String answer(LlmTrial trial) throws ConnectException {
        if (script.equals(DOWN)) {
            throw new ConnectException("refused");
        }
        boolean isWrong = script.equals(WRONG) || script.endsWith(" about " + trial.caseId());
        return isWrong ? "14 days" : "30 days";
    }

    String judge() {
        return script.startsWith("judged by ") ? script.substring("judged by ".length()) : "strict";
    }

    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ScriptedAssistant.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new ScriptedAssistant(
                    context.getConfigurationParameter(SCRIPT).orElse(RIGHT));
        }
    }
}
