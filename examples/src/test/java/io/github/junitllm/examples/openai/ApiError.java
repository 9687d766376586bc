package io.github.junitllm.examples.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is answered with an error, in the body that OpenAI gives it. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;

    private ApiError(int status, String type, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    static ApiError badRequest(String message) {
        return new ApiError(400, "invalid_request_error", "invalid_value", message);
    }

    static ApiError unauthorized() {
        return new ApiError(401, "invalid_request_error", "invalid_api_key", "You didn't provide an API key.");
    }

    static ApiError unknownPath(String method, String path) {
        return new ApiError(
                404, "invalid_request_error", "unknown_url", "Unknown request URL: " + method + " " + path + ".");
    }

    static ApiError unknownModel(String model) {
        return new ApiError(
                404, "invalid_request_error", "model_not_found", "The model `" + model + "` does not exist.");
    }

    static ApiError rateLimited() {
        return new ApiError(
                429, "requests", "rate_limit_exceeded", "Rate limit reached on requests per min. Please try again.");
    }

    static ApiError broken(RuntimeException cause) {
        return new ApiError(500, "server_error", "internal_error", "The stand-in server failed: " + cause);
    }

    int status() {
        return status;
    }

    JsonNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .putNull("param")
                .put("code", code);
        return body;
    }
}
