package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai",
                "gcp.gen_ai",
                "gcp.vertex_ai",
                "gcp.gemini",
                "anthropic",
                "cohere",
                "azure.ai.inference",
                "azure.ai.openai",
                "ibm.watsonx.ai",
                "aws.bedrock",
                "perplexity",
                "x_ai",
                "deepseek",
                "groq",
                "mistral_ai",
                "moonshot_ai",
                "ollama"
            })
    void a_name_of_the_conventions_is_the_one_name(String name) {
        assertThat(ProviderNames.canonical(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN_AI,             openai
            OpenAI,              openai
            Azure OpenAI,        azure.ai.openai
            az.ai.openai,        azure.ai.openai
            az.ai.inference,     azure.ai.inference
            AWS,                 aws.bedrock
            amazon-bedrock,      aws.bedrock
            gemini,              gcp.gemini
            VertexAI,            gcp.vertex_ai
            vertex_ai,           gcp.vertex_ai
            GOOGLE_GENAI,        gcp.gen_ai
            MistralAI,           mistral_ai
            xai,                 x_ai
            WATSONX,             ibm.watsonx.ai
            Acme,                acme
            """)
    void other_spellings_are_brought_to_it(String written, String name) {
        assertThat(ProviderNames.canonical(written)).isEqualTo(name);
    }
}
