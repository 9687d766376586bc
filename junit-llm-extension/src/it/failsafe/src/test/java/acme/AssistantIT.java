package acme;

class AssistantIT extends OrderQuestions {}
