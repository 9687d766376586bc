package io.github.junitllm.capture.spring;

import io.github.junitllm.capture.JvmCapture;
import io.micrometer.observation.ObservationFilter;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.vectorstore.observation.VectorStoreObservationContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Joins the OpenTelemetry that Spring Boot builds, and puts content on the observations of Spring AI. It names no class
 * of Spring Boot's tracing, which moved between 3 and 4: Spring Boot finds these beans by their types.
 */
@AutoConfiguration
@Conditional(LlmTestsPlanned.class)
class LlmTestAutoConfiguration {

    @Bean
    SpanProcessor llmTestSpanProcessor() {
        return JvmCapture.spanProcessor();
    }

    @Bean
    LogRecordProcessor llmTestLogRecordProcessor() {
        return JvmCapture.logRecordProcessor();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ObservationFilter.class, ChatModelObservationContext.class})
    static class ChatModels {

        @Bean
        ObservationFilter llmTestChatContent() {
            return new ContentFilter<>(ChatModelObservationContext.class, ChatContent::of);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ObservationFilter.class, VectorStoreObservationContext.class})
    static class VectorStores {

        @Bean
        ObservationFilter llmTestRetrievedContent() {
            return new ContentFilter<>(VectorStoreObservationContext.class, RetrievedContent::of);
        }
    }
}
