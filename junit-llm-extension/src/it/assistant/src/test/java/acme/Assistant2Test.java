package acme;

class Assistant2Test extends OrderQuestions {}
