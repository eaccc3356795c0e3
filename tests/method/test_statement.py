from halenbrengen.method.statement import SHARPENING_PARTS, STATEMENT_FOOTER, STATEMENT_PARTS


def test_a_statement_has_four_parts_and_says_that_it_binds_nobody_in_law():
    assert [part.key for part in STATEMENT_PARTS] == ["interests", "view_on_interests", "gets", "gives"]
    assert STATEMENT_FOOTER == "Dit is wat wij elkaar hebben gezegd. Het is geen overeenkomst voor de wet."


def test_sharpening_keeps_what_was_learned_beside_the_text():
    assert [part.key for part in SHARPENING_PARTS] == ["learned", "text", "conflicting", "agreeing"]
