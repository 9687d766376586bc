package acme;

record OrderCase(String id, String question, String orderId, String expected) {}
