package io.github.junitllm.examples.support;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.memory.ChatMemoryAccess;

/** What LangChain4j implements: one customer's message in, the assistant's reply out. */
interface SupportAgent extends ChatMemoryAccess {

    String answer(@MemoryId String conversation, @UserMessage String question);

    TokenStream stream(@MemoryId String conversation, @UserMessage String question);
}
