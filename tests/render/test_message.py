import json

import pytest

from bot.render.message import (
    Ask,
    Button,
    Kind,
    Media,
    Message,
    Reply,
    Request,
    edit,
    payload,
    plainly,
    split,
)

PHOTO, PAPER, VOICE = Media(Kind.PHOTO, "p"), Media(Kind.DOCUMENT, "d"), Media(Kind.VOICE, "v")
KEYS = ((Button("看", "see.1.0."),),)


def test_words_are_html_without_previews() -> None:
    """Plain words with a button are one sendMessage that JSON can carry."""
    method, body = payload(Message("<b>好</b>", KEYS, silent=True), 5, thread_id=2, reply_to=9)
    assert method == "sendMessage"
    assert json.loads(json.dumps(body)) == {
        "chat_id": 5,
        "message_thread_id": 2,
        "disable_notification": True,
        "reply_parameters": {"message_id": 9, "allow_sending_without_reply": True},
        "reply_markup": {"inline_keyboard": [[{"text": "看", "callback_data": "see.1.0."}]]},
        "text": "<b>好</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


def test_one_photo_carries_its_words() -> None:
    """A single file is sent by its own method, the words under it."""
    method, body = payload(Message("好", KEYS, (PHOTO,)), 5)
    assert (method, body["photo"], body["caption"]) == ("sendPhoto", "p", "好")
    assert payload(Message("", media=(VOICE,)), 5)[0] == "sendVoice"


def test_an_album_has_no_buttons_so_the_words_follow() -> None:
    """Photos go first without a sound, then what is said with its buttons."""
    album, words = split(Message("好", KEYS, (PHOTO, PHOTO)))
    method, body = payload(album, 5)
    assert (method, len(body["media"]), body["disable_notification"]) == ("sendMediaGroup", 2, True)
    assert payload(words, 5)[0] == "sendMessage"
    with pytest.raises(ValueError, match="split it"):
        payload(Message("好", KEYS, (PHOTO, PHOTO)), 5)


def test_an_album_without_buttons_carries_the_words() -> None:
    """No second message where none is needed."""
    (album,) = split(Message("好", media=(PHOTO, PHOTO)))
    assert payload(album, 5)[1]["media"][0]["caption"] == "好"


def test_kinds_that_do_not_mix_go_apart() -> None:
    """Photos, papers and voices are three sendings, the words the fourth."""
    parts = split(Message("好", media=(PHOTO, PAPER, VOICE, PHOTO)))
    assert [len(part.media) for part in parts] == [2, 1, 1, 0]
    assert len(split(Message("", media=(PHOTO,) * 25))) == 3


def test_a_long_caption_becomes_a_message() -> None:
    """What does not fit under a photo follows it."""
    photo, words = split(Message("长" * 1025, media=(PHOTO,)))
    assert (photo.text, words.media) == ("", ())


def test_an_edit_takes_buttons_away() -> None:
    """Without buttons no reply_markup is sent, which is how Telegram removes them."""
    method, body = edit(Message("好"), 5, 6)
    assert method == "editMessageText"
    assert "reply_markup" not in body
    assert edit(Message("好", KEYS, (PHOTO,)), 5, 6)[0] == "editMessageCaption"


def test_a_reply_keyboard_can_ask_for_a_contact() -> None:
    """The person's own Telegram offers the number or the place."""
    reply = Reply(((Ask("号码", Request.CONTACT),), (Ask("不了"),)), "请点按钮")
    _, body = payload(Message("好", reply=reply), 5)
    assert body["reply_markup"]["keyboard"] == [
        [{"text": "号码", "request_contact": True}],
        [{"text": "不了"}],
    ]
    _, body = payload(Message("好", reply=Reply()), 5)
    assert body["reply_markup"] == {"remove_keyboard": True}


def test_refused_html_goes_out_as_plain_text() -> None:
    """The fall-back says the same words."""
    _, body = payload(Message("<b>A&amp;B</b>"), 5)
    assert plainly(body)["text"] == "A&B"
    assert "parse_mode" not in plainly(body)
    _, body = payload(Message("<i>x</i>", media=(PHOTO, PHOTO)), 5)
    assert plainly(body)["media"][0]["caption"] == "x"


def test_no_message_is_too_long() -> None:
    """The last guard cuts to what Telegram takes."""
    assert len(payload(Message("长" * 5000), 5)[1]["text"]) == 4096


@pytest.mark.parametrize(
    "button", [Button("x"), Button("x", "a", "https://b"), Button("x", "字" * 22)]
)
def test_a_button_does_one_thing(button: Button) -> None:
    """Data or an address, and data within 64 bytes."""
    with pytest.raises(ValueError, match="button"):
        payload(Message("x", ((button,),)), 1)
