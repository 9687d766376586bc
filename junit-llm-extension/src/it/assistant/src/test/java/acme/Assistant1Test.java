package acme;

class Assistant1Test extends OrderQuestions {}
