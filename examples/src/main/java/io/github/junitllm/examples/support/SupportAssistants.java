package io.github.junitllm.examples.support;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import java.time.Clock;
import java.util.Optional;

/** Builds the assistant. */
public final class SupportAssistants {

    private static final int REMEMBERED_MESSAGES = 30;

    private SupportAssistants() {}

    /**
     * Builds an assistant over the shop's order book and policies. Unless the variant has no policies, this embeds them:
     * one call to the embedding model.
     *
     * @param clock tells which day it is when a refund is decided
     */
    public static SupportAssistant create(SupportVariant variant, SupportModels models, Clock clock) {
        OrderBook orders = OrderBook.load();
        String prompt = Resources.text(variant.prompt());
        AiServices<SupportAgent> agent = AiServices.builder(SupportAgent.class)
                .chatModel(models.chat())
                .streamingChatModel(models.streamingChat())
                .systemMessage(prompt)
                .chatMemoryProvider(conversation -> MessageWindowChatMemory.withMaxMessages(REMEMBERED_MESSAGES))
                .tools(orderTool(variant, orders), new RefundCheck(orders, clock))
                .executeToolsConcurrently();
        policies(variant).ifPresent(library -> agent.retrievalAugmentor(library.augmentor(models.embedding())));
        return new SupportAssistant(agent.build());
    }

    private static Optional<PolicyLibrary> policies(SupportVariant variant) {
        return switch (variant.policies()) {
            case RETRIEVED -> Optional.of(PolicyLibrary.load("policies"));
            case OUTDATED -> Optional.of(PolicyLibrary.load("policies-outdated"));
            case NONE -> Optional.empty();
        };
    }

    private static Object orderTool(SupportVariant variant, OrderBook orders) {
        return switch (variant.orderTool()) {
            case FOR_SUPPORT -> new OrderLookup(orders);
            case FOR_FINANCE -> new FinanceOrderLookup(orders);
            case QUIET -> new QuietOrderLookup(orders);
        };
    }
}
