"""The vault: one key a person, beside the database and not in it.

Whoever destroys a person's key makes everything sealed with it unreadable, in the database, in its
files and in every copy that was ever taken of them; what is not sealed (codes, dates, figures)
stays. So the keyring is kept as one newest copy only, and never beside the old backups.

**Whose key.** What somebody of an enterprise says of themselves or of their case is sealed with
their own key; what others say in a case (a cadre's note, the office's reason) with the key of the
enterprise's contact, of whom it speaks; so are the words of a visit. Forgetting the contact empties the words of their cases,
forgetting a cadre destroys no official word: theirs are only their name, number and drafts. What
belongs to nobody who can be forgotten (a case from a hall or a hotline without a contact, an
update from a stranger) is sealed with the house key, which stays. `bot.domain.secrecy` says it
case by case.

**The keyring.** Records of 32 bytes at 32 times the person's id; record 0 is the house key. Zeros:
never made. All ones: forgotten, and never filled again. A record is written once, some dozens ahead
of need, and is on disk before a row is committed that depends on it; a key without a row is
harmless. It is read where it lies, so it costs no memory and its state is the truth.

**Sealed text** is `SUB id . base64(nonce, AES-256-GCM)`: SUB (U+001A) begins no text that people can
type on Telegram, the id says whose key opens it, and the id is authenticated with the rest.
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
import os
import secrets
import tempfile
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HOUSE = 0
"""The record that is nobody's: what cannot be forgotten."""
SIZE = 32
AHEAD = 64
"""So many keys are made with one fsync."""
NEVER = bytes(SIZE)
FORGOTTEN = b"\xff" * SIZE

MARK = "\x1a"
MAGIC = b"\x1aLXv1"
NONCE = 12
MAC = 24
"""Bytes of a MAC: 192 bits, 32 characters of base64."""
AT_HAND = 1024


class KeyringUnwellError(Exception):
    """The keyring cannot be read or written, or is not the one of this database."""


class UnreadableError(Exception):
    """Something sealed was changed, or its key is not on this keyring."""


class Vault:
    """The keyring and what is done with its keys."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._count = os.fstat(handle).st_size // SIZE
        self._ciphers: dict[int, AESGCM] = {}
        self._house = b""

    @staticmethod
    def place(database: Path) -> Path:
        """Return where the keyring of a database file lies."""
        return database.with_name(f"{database.name}.people")

    @classmethod
    def at(cls, path: Path | None, *, make: bool) -> Vault:
        """Open a keyring; without a path it is one that ends with the process.

        Args:
            path: The file, mode 0600.
            make: Whether it may be made where there is none: nothing is sealed yet.

        Raises:
            KeyringUnwellError: It is missing, too short, or cannot be opened.

        """
        try:
            if path is None:
                with tempfile.TemporaryFile() as file:
                    handle = os.dup(file.fileno())
            else:
                if make and not path.exists():
                    _lay_down(path)
                handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError as error:
            raise KeyringUnwellError(
                f"{path} is missing, without it no name and no word can be read: "
                "restore its newest copy"
            ) from error
        except OSError as error:
            raise KeyringUnwellError(f"{path}: {error.strerror}") from error
        self = cls(handle)
        self.ensure(HOUSE)
        self._house = hmac.digest(self._read(HOUSE), b"lianxin house mac", hashlib.sha256)
        return self

    def close(self) -> None:
        """Let go of the file; nothing more can be opened."""
        self._ciphers.clear()
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    # keys

    def covers(self, person_id: int) -> bool:
        """Return whether the keyring reaches as far as this person."""
        return person_id < self._count

    def ensure(self, up_to: int) -> None:
        """Have a key on disk for everybody up to this id; for an import, before its first row.

        Raises:
            KeyringUnwellError: The disk refuses.

        """
        if up_to < self._count:
            return
        count = (up_to // AHEAD + 1) * AHEAD
        self._write(self._count, secrets.token_bytes((count - self._count) * SIZE))
        self._count = count

    def forget(self, person_ids: Iterable[int]) -> list[int]:
        """Destroy keys for good; return those that were still there.

        Raises:
            KeyringUnwellError: The disk refuses.

        """
        gone = []
        for person_id in person_ids:
            if person_id == HOUSE:
                raise ValueError("the house key is nobody's to forget")
            self.ensure(person_id)
            self._ciphers.pop(person_id, None)
            if self._read(person_id) != FORGOTTEN:
                self._write(person_id, FORGOTTEN)
                gone.append(person_id)
        return gone

    def is_forgotten(self, person_id: int) -> bool:
        """Return whether a person's key was destroyed."""
        return self._read(person_id) == FORGOTTEN

    def forgotten(self) -> list[int]:
        """Return everybody whose key was destroyed."""
        found = []
        for start in range(0, self._count, 4096):
            page = os.pread(self._handle, 4096 * SIZE, start * SIZE)
            if FORGOTTEN in page:
                found += [
                    start + number
                    for number in range(len(page) // SIZE)
                    if page[number * SIZE : (number + 1) * SIZE] == FORGOTTEN
                ]
        return found

    def keeper(self, *person_ids: int | None) -> int:
        """Return the first of them who still has a key, else the house."""
        for person_id in person_ids:
            if person_id is None:
                continue
            if person_id in self._ciphers or not self.is_forgotten(person_id):
                return person_id
        return HOUSE

    # text

    def seal(self, person_id: int, text: str) -> str:
        """Return a text as it is stored; nothing is kept of somebody who was forgotten."""
        if not text:
            return ""
        cipher = self._cipher(person_id)
        if cipher is None:
            return ""
        nonce = os.urandom(NONCE)
        head = f"{MARK}{person_id}."
        # Half a surrogate pair is no text, but neither a reason to lose the rest.
        plain = text.encode(errors="replace")
        sealed = nonce + cipher.encrypt(nonce, plain, head.encode())
        return head + binascii.b2a_base64(sealed, newline=False).decode("ascii")

    def open(self, text: str) -> str:
        """Return what was sealed: "" where the person was forgotten, plain text as it is.

        Raises:
            UnreadableError: It was changed, or the keyring is older than it.

        """
        if not text.startswith(MARK):
            return text
        number, dot, body = text[1:].partition(".")
        if not dot or not number.isdecimal():
            return text
        try:
            sealed = binascii.a2b_base64(body, strict_mode=True)
        except ValueError:
            sealed = b""
        return self._decrypt(int(number), sealed, f"{MARK}{number}.".encode()).decode()

    def read(self, text: str | None) -> str:
        """Return what was sealed in a column that may be empty."""
        return "" if text is None else self.open(text)

    # bytes

    def seal_bytes(self, person_id: int, content: bytes) -> bytes:
        """Return bytes as they lie on disk; b"" for somebody who was forgotten."""
        cipher = self._cipher(person_id)
        if cipher is None:
            return b""
        nonce = os.urandom(NONCE)
        head = MAGIC + person_id.to_bytes(8, "big")
        return head + nonce + cipher.encrypt(nonce, content, head)

    def open_bytes(self, content: bytes) -> bytes:
        """Return what was sealed: b"" where the person was forgotten, plain bytes as they are.

        Raises:
            UnreadableError: They were changed, or the keyring is older than they.

        """
        if not content.startswith(MAGIC):
            return content
        head = content[: len(MAGIC) + 8]
        return self._decrypt(int.from_bytes(head[len(MAGIC) :], "big"), content[len(head) :], head)

    # marks

    def mac(self, label: str, *parts: str | int) -> bytes:
        """Return 24 bytes that only this house can make of these words.

        Args:
            label: What it is for; marks of different labels never agree.
            parts: What it is about.

        """
        spoken = [label, *(str(part) for part in parts)]
        text = "".join(f"{len(part)}:{part}" for part in spoken)
        return hmac.digest(self._house, text.encode(), hashlib.sha256)[:MAC]

    def mark(self) -> str:
        """Return what a database notes of the keyring it belongs to."""
        return self.mac("keyring").hex()

    # the file

    def _cipher(self, person_id: int) -> AESGCM | None:
        """Return the means to seal with a person's key, made if need be; None if forgotten."""
        cipher = self._ciphers.get(person_id)
        if cipher is not None:
            return cipher
        self.ensure(person_id)
        key = self._read(person_id)
        if key == NEVER:  # a power cut left the file longer than its content
            key = secrets.token_bytes(SIZE)
            self._write(person_id, key)
        return self._at_hand(person_id, key)

    def _known(self, person_id: int) -> AESGCM | None:
        cipher = self._ciphers.get(person_id)
        if cipher is not None:
            return cipher
        key = self._read(person_id)
        if key == NEVER:
            raise UnreadableError(f"the keyring has no key of person {person_id}")
        return self._at_hand(person_id, key)

    def _at_hand(self, person_id: int, key: bytes) -> AESGCM | None:
        if key == FORGOTTEN:
            return None
        if len(self._ciphers) >= AT_HAND:
            self._ciphers.clear()
        cipher = self._ciphers[person_id] = AESGCM(key)
        return cipher

    def _decrypt(self, person_id: int, sealed: bytes, head: bytes) -> bytes:
        cipher = self._known(person_id)
        if cipher is None:
            return b""
        try:
            return cipher.decrypt(sealed[:NONCE], sealed[NONCE:], head)
        except (InvalidTag, ValueError) as error:
            raise UnreadableError(
                f"something sealed with the key of person {person_id} was changed"
            ) from error

    def _read(self, person_id: int) -> bytes:
        if person_id >= self._count:
            return NEVER
        return os.pread(self._handle, SIZE, person_id * SIZE)

    def _write(self, person_id: int, keys: bytes) -> None:
        try:
            written = os.pwrite(self._handle, keys, person_id * SIZE)
            os.fsync(self._handle)
        except OSError as error:
            raise KeyringUnwellError(f"the keyring cannot be written: {error.strerror}") from error
        if written != len(keys):
            raise KeyringUnwellError("the keyring cannot be written: the disk is full")


def _lay_down(path: Path) -> None:
    """Make a keyring, whole or not at all."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(AHEAD * SIZE))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
