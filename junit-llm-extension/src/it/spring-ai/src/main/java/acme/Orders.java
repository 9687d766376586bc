package acme;

import org.springframework.ai.tool.annotation.Tool;

public class Orders {

    @Tool(name = "lookup_order", description = "Looks an order up by its number")
    public String lookUp(String orderId) {
        return orderId + " has been shipped";
    }
}
