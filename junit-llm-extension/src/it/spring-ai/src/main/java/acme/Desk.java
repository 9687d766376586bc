package acme;

import java.util.List;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.stereotype.Component;

@Component
public class Desk {

    private final ChatClient orders;
    private final ChatClient policies;

    Desk(ChatClient.Builder builder, VectorStore policies) {
        this.orders = builder.clone()
                .defaultSystem("You answer questions about orders.")
                .defaultTools(new Orders())
                .build();
        this.policies = builder.clone().defaultAdvisors(Retrieval.of(policies)).build();
    }

    public String answer(String question) {
        return orders.prompt().user(question).call().content();
    }

    public String stream(String question) {
        List<String> words = orders.prompt().user(question).stream().content().collectList().block();
        return String.join("", words);
    }

    public String answerByPolicy(String question) {
        return policies.prompt().user(question).call().content();
    }
}
