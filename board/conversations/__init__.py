"""What people say about cards: comments, questions that stay open until answered, mentions."""
