package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.service.AiServiceContext;

/** What LangChain4j would have made, whose constructor is not for everybody. */
final class PlainServiceContext extends AiServiceContext {

    PlainServiceContext(Class<?> aiServiceClass) {
        super(aiServiceClass);
    }
}
