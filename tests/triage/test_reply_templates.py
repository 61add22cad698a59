"""Reply templates: what the desk keeps, and what it refuses."""

from tests.support.world import Persona, World


def test_everybody_at_the_desk_has_it_and_nobody_else(
    world: World, cy: Persona, ann: Persona
) -> None:
    said = {"kind": "reply", "name": "Toner", "text_sv": "Hej {name}!", "text_en": ""}
    template = cy.post("/desk/templates", said).result["template"]
    other = world.person("Dag", role="coordinator")
    kept = other.snapshot("desk")["rows"]["reply_template"][str(template)]
    assert {name: kept[name] for name in said} == said
    assert ann.post("/desk/templates", said).status == 404
    assert ann.post(f"/desk/templates/{template}/remove").status == 404


def test_a_variable_that_there_is_not_and_no_words_at_all_are_refused(cy: Persona) -> None:
    said = {"kind": "decline", "name": "Not ours"}
    refused = cy.post("/desk/templates", {**said, "text_en": "Dear {nmae}, {name}"})
    assert (refused.error, refused.body["facts"]["name"]) == ("unknown_variable", "{nmae}")
    assert cy.post("/desk/templates", {**said, "text_en": "  "}).error == "template_is_empty"
    kept = cy.post("/desk/templates", {**said, "text_en": "Not ours."}).result["template"]
    change = f"/desk/templates/{kept}/change"
    assert cy.post(change, {"text_en": ""}).error == "template_is_empty"
    assert cy.post(change, {"text_sv": "Inte vårt.", "text_en": ""}).status == 200
