package io.github.junitllm;

public @interface LlmTest {}
