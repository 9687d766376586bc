package acme;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.SimpleVectorStore;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class DeskApplication {

    public static void main(String[] args) {
        SpringApplication.run(DeskApplication.class, args);
    }

    @Bean
    VectorStore policies(EmbeddingModel embeddings, ObservationRegistry observations) {
        VectorStore policies = SimpleVectorStore.builder(embeddings)
                .observationRegistry(observations)
                .build();
        policies.add(List.of(
                Document.builder().id("refunds.md").text("Refunds are possible within 30 days.").build(),
                Document.builder().id("shipping.md").text("Parcels are shipped on Fridays.").build()));
        return policies;
    }
}
