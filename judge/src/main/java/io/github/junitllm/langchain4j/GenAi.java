package io.github.junitllm.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The attributes of the OpenTelemetry GenAI conventions, and the few of our own where these have none. */
@API(status = Status.INTERNAL, since = "0.1")
public final class GenAi {

    public static final AttributeKey<String> OPERATION_NAME = stringKey("gen_ai.operation.name");
    public static final AttributeKey<String> PROVIDER_NAME = stringKey("gen_ai.provider.name");
    public static final AttributeKey<String> CONVERSATION_ID = stringKey("gen_ai.conversation.id");
    public static final AttributeKey<String> AGENT_NAME = stringKey("gen_ai.agent.name");
    public static final AttributeKey<String> WORKFLOW_NAME = stringKey("gen_ai.workflow.name");

    public static final AttributeKey<String> REQUEST_MODEL = stringKey("gen_ai.request.model");
    public static final AttributeKey<Double> REQUEST_TEMPERATURE = doubleKey("gen_ai.request.temperature");
    public static final AttributeKey<Double> REQUEST_TOP_P = doubleKey("gen_ai.request.top_p");
    public static final AttributeKey<Long> REQUEST_TOP_K = longKey("gen_ai.request.top_k");
    public static final AttributeKey<Long> REQUEST_MAX_TOKENS = longKey("gen_ai.request.max_tokens");
    public static final AttributeKey<Double> REQUEST_FREQUENCY_PENALTY = doubleKey("gen_ai.request.frequency_penalty");
    public static final AttributeKey<Double> REQUEST_PRESENCE_PENALTY = doubleKey("gen_ai.request.presence_penalty");
    public static final AttributeKey<List<String>> REQUEST_STOP_SEQUENCES =
            stringArrayKey("gen_ai.request.stop_sequences");
    public static final AttributeKey<Long> REQUEST_SEED = longKey("gen_ai.request.seed");
    public static final AttributeKey<Boolean> REQUEST_STREAM = booleanKey("gen_ai.request.stream");

    public static final AttributeKey<String> RESPONSE_ID = stringKey("gen_ai.response.id");
    public static final AttributeKey<String> RESPONSE_MODEL = stringKey("gen_ai.response.model");
    public static final AttributeKey<List<String>> RESPONSE_FINISH_REASONS =
            stringArrayKey("gen_ai.response.finish_reasons");
    public static final AttributeKey<Double> RESPONSE_TIME_TO_FIRST_CHUNK =
            doubleKey("gen_ai.response.time_to_first_chunk");

    public static final AttributeKey<Long> USAGE_INPUT = longKey("gen_ai.usage.input_tokens");
    public static final AttributeKey<Long> USAGE_OUTPUT = longKey("gen_ai.usage.output_tokens");
    public static final AttributeKey<Long> USAGE_CACHE_READ = longKey("gen_ai.usage.cache_read.input_tokens");
    public static final AttributeKey<Long> USAGE_CACHE_WRITE = longKey("gen_ai.usage.cache_write.input_tokens");
    public static final AttributeKey<Long> USAGE_REASONING = longKey("gen_ai.usage.reasoning.output_tokens");

    public static final AttributeKey<String> INPUT_MESSAGES = stringKey("gen_ai.input.messages");
    public static final AttributeKey<String> OUTPUT_MESSAGES = stringKey("gen_ai.output.messages");
    public static final AttributeKey<String> SYSTEM_INSTRUCTIONS = stringKey("gen_ai.system_instructions");
    public static final AttributeKey<String> TOOL_DEFINITIONS = stringKey("gen_ai.tool.definitions");

    public static final AttributeKey<String> TOOL_NAME = stringKey("gen_ai.tool.name");
    public static final AttributeKey<String> TOOL_TYPE = stringKey("gen_ai.tool.type");
    public static final AttributeKey<String> TOOL_DESCRIPTION = stringKey("gen_ai.tool.description");
    public static final AttributeKey<String> TOOL_CALL_ID = stringKey("gen_ai.tool.call.id");
    public static final AttributeKey<String> TOOL_CALL_ARGUMENTS = stringKey("gen_ai.tool.call.arguments");
    public static final AttributeKey<String> TOOL_CALL_RESULT = stringKey("gen_ai.tool.call.result");

    public static final AttributeKey<String> RETRIEVAL_QUERY = stringKey("gen_ai.retrieval.query.text");
    public static final AttributeKey<String> RETRIEVAL_DOCUMENTS = stringKey("gen_ai.retrieval.documents");
    public static final AttributeKey<Long> EMBEDDINGS_DIMENSION = longKey("gen_ai.embeddings.dimension.count");

    public static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");

    public static final AttributeKey<String> GUARDRAIL_NAME = stringKey("junit_llm.guardrail.name");
    public static final AttributeKey<String> GUARDRAIL_KIND = stringKey("junit_llm.guardrail.kind");
    public static final AttributeKey<String> GUARDRAIL_RESULT = stringKey("junit_llm.guardrail.result");
    public static final AttributeKey<String> GUARDRAIL_MESSAGE = stringKey("junit_llm.guardrail.message");

    /** Says that a span was made after what it describes, so that its time means nothing. */
    public static final AttributeKey<String> TIMING = stringKey("junit_llm.timing");

    private GenAi() {}
}
