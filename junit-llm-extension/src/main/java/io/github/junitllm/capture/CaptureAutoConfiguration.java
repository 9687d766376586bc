package io.github.junitllm.capture;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Joins an SDK that the application builds by OpenTelemetry's autoconfigure: every span is sampled, kept whole, and
 * handed to its trial. Where no LLM test is planned the application's SDK stays as it is.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class CaptureAutoConfiguration implements AutoConfigurationCustomizerProvider {

    @Override
    public void customize(AutoConfigurationCustomizer customizer) {
        if (JvmCapture.current().isEmpty()) {
            return;
        }
        customizer.addSamplerCustomizer((sampler, config) -> Sampler.alwaysOn());
        customizer.addTracerProviderCustomizer((provider, config) ->
                provider.setSpanLimits(Capture.spanLimits()).addSpanProcessor(JvmCapture.spanProcessor()));
        customizer.addLoggerProviderCustomizer(
                (provider, config) -> provider.addLogRecordProcessor(JvmCapture.logRecordProcessor()));
    }
}
