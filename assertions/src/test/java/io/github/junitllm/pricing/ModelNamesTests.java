package io.github.junitllm.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTests {

    private static final PriceTable TABLE = PriceFile.shipped();

    @ParameterizedTest
    @CsvSource(textBlock = """
            openai,             gpt-5-mini-2026-08-07,                          gpt-5-mini
            open_ai,            gpt-5-mini,                                     gpt-5-mini
            anthropic,          claude-sonnet-4-20250514,                       claude-sonnet-4
            anthropic,          claude-3-5-haiku-latest,                        claude-3-5-haiku
            gcp.vertex_ai,      claude-sonnet-4-5@20250929,                     claude-sonnet-4-5
            gcp.vertex_ai,      publishers/google/models/gemini-2.5-flash,      gemini-2.5-flash
            gcp.gemini,         models/gemini-2.5-pro,                          gemini-2.5-pro
            gcp.gen_ai,         gemini-2.0-flash-001,                           gemini-2.0-flash
            vertex_ai,          gemini-2.5-pro,                                 gemini-2.5-pro
            az.ai.openai,       gpt-4o-2024-08-06,                              gpt-4o
            azure.ai.inference, gpt-4o,                                         gpt-4o
            mistral,            mistral-large-2512,                             mistral-large-2512
            xai,                grok-4,                                         grok-4
            aws_bedrock,        us.amazon.nova-lite-v1:0,                       amazon.nova-lite
            aws.bedrock,        anthropic.claude-opus-4-5-20251101-v1:0,        anthropic.claude-opus-4-5
            aws.bedrock,        eu.anthropic.claude-sonnet-4-5-20250929-v1:0,   anthropic.claude-sonnet-4-5-20250929
            aws.bedrock,        us.anthropic.claude-3-5-sonnet-20240620-v1:0,   anthropic.claude-3-5-sonnet-20240620-v1:0
            aws.bedrock,        global.anthropic.claude-haiku-4-5-20251001-v1:0, global.anthropic.claude-haiku-4-5-20251001
            aws.bedrock,        arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0, amazon.nova-pro
            """)
    void an_id_is_found_without_what_its_provider_adds(String provider, String id, String row) {
        String canonical = Providers.canonical(provider);

        assertThat(TABLE.byProvider().get(canonical)).containsKey(row);
        assertThat(ModelNames.of(canonical, id)).contains(row);
        assertThat(TABLE.find(canonical, List.of(id)))
                .contains(TABLE.byProvider().get(canonical).get(row));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            openai,      gpt-5-mini-high
            openai,      gpt-5-mini-2026-13-07
            openai,      gpt-5-minimal
            openai,      GPT-5-mini
            openai,      us.gpt-5-mini
            openai,      gpt-oss-120b
            mistral_ai,  ministral-3b-latest
            mistral_ai,  mistral-large-latest
            deepseek,    deepseek-chat
            aws.bedrock, amazon.titan-embed-text-v2:0
            aws.bedrock, global.amazon.nova-lite-v1:0
            aws.bedrock, arn:aws:bedrock:us-east-1:1:application-inference-profile/x
            ollama,      llama3.1
            """)
    void nothing_is_guessed(String provider, String id) {
        assertThat(TABLE.find(provider, List.of(id))).isEqualTo(Optional.empty());
    }

    @Test
    void an_exact_id_goes_before_a_shorter_one() {
        assertThat(TABLE.find("openai", List.of("gpt-4o-2024-05-13")))
                .contains(ModelPrice.usdPerMillionTokens("5", "15"));
    }

    @Test
    void a_hostile_id_is_only_not_found() {
        String hostile = "-latest".repeat(100_000);

        assertThat(ModelNames.of("openai", hostile)).containsExactly(hostile);
    }
}
