"""Settings: environment variables `LIANXIN_…` or a file `.env`."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.texts import Language

PREFIX = "LIANXIN_"


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no time zone; write one like Asia/Shanghai") from error
    return name


def _token(token: SecretStr) -> SecretStr:
    text = token.get_secret_value()
    if text and not re.fullmatch(r"\d+:[\w-]{6,}", text, re.ASCII):
        raise ValueError("this is no bot token; BotFather gives one like 123456:ABC-DEF…")
    return token


def _span(value: object) -> object:
    """Read `08:30-12:00` as two times."""
    if isinstance(value, str):
        try:
            begin, end = map(str.strip, value.replace("–", "-").split("-"))
            return time.fromisoformat(begin), time.fromisoformat(end)
        except ValueError as error:
            raise ValueError("write two times, as in 08:30-12:00") from error
    return value


def _ordered(span: tuple[time, time]) -> tuple[time, time]:
    if span[0] >= span[1]:
        raise ValueError("the first time must be before the second, as in 08:30-12:00")
    return span


Span = Annotated[tuple[time, time], NoDecode, BeforeValidator(_span), AfterValidator(_ordered)]


def _quiet(value: object) -> object:
    """Read `21:00-08:00` as two times, `none` as none."""
    return None if value in {"", "none"} else _span(value)


Quiet = Annotated[tuple[time, time] | None, NoDecode, BeforeValidator(_quiet)]


class Settings(BaseSettings):
    """What an operator decides. Each has a default except the token, which the sandbox supplies."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        SecretStr(""), description="the bot's token, from BotFather"
    )
    api_base_url: str = Field(
        "https://api.telegram.org/bot",
        pattern=r"^https?://",
        description="where the Bot API is; a local Bot API server or the sandbox has another",
    )
    database: Path = Field(Path("lianxin.db"), description="the SQLite file")
    files: Path = Field(Path("files"), description="the folder for photos and documents")
    timezone: Annotated[str, AfterValidator(_zone)] = Field(
        "Asia/Shanghai", description="the office's time zone"
    )
    locale: Language = Field(
        Language.ZH_HANS,
        description="the language of groups and of people whose own is unknown: zh-Hans, zh-Hant, en",
    )
    morning: Span = Field(
        (time(8, 30), time(12, 0)), description="the office's morning hours", validate_default=False
    )
    afternoon: Span = Field(
        (time(14, 0), time(17, 30)),
        description="the office's afternoon hours; their end is closing time",
        validate_default=False,
    )
    quiet: Quiet = Field(
        (time(21, 0), time(8, 0)),
        description="the hours in which nobody is reminded of anything, as on days off; "
        "`none`: only on days off",
        validate_default=False,
    )
    office_name: str = Field("", description="what the campaign office is called in messages")
    office_phone: str = Field(
        "", description="the office's telephone number, shown where one is stuck"
    )
    messages_per_second: float = Field(
        30.0,
        ge=0,
        le=1000,
        description="Telegram's limit for one bot; 0 keeps no pace (for local servers only)",
    )
    updates_per_minute: float = Field(
        60.0,
        ge=0,
        le=6000,
        description="what one person may send, twice as much at once; "
        "0 sets no limit (for local servers only)",
    )
    webhook_url: str = Field(
        "",
        pattern=r"^(https?://.*)?$",
        description="the public address Telegram posts to; empty means long polling",
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""), description="the secret token of the webhook, 1–256 of A-Za-z0-9_-"
    )
    listen: str = Field("127.0.0.1", description="the address the webhook and /health listen on")
    port: int = Field(
        0, ge=0, le=65535, description="their port; 0 means none (then long polling, no /health)"
    )
    proxy: str = Field("", description="an HTTP proxy for the way to Telegram, and to the model")
    llm_url: str = Field(
        "",
        pattern=r"^(https?://.*)?$",
        description="an OpenAI-compatible address that may word digests, such as "
        "http://127.0.0.1:8000/v1; empty means none",
    )
    llm_key: SecretStr = Field(SecretStr(""), description="the key for that address")
    llm_model: str = Field("", description="the name of the model there")
    log_level: str = Field(
        "INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="how much is logged"
    )

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.timezone)

    def is_quiet(self, hour: time) -> bool:
        """Whether nobody is to be reminded of anything at this hour of the office's day."""
        if self.quiet is None:
            return False
        begin, end = self.quiet
        if begin <= end:
            return begin <= hour < end
        return hour >= begin or hour < end


class WrongSettingsError(Exception):
    """A setting is wrong; the message says which, why, and what a right one looks like."""


def read_settings(**given: object) -> Settings:
    """Read the settings of this process; `given` goes before the environment.

    Raises:
        WrongSettingsError: One sentence a line for each setting that is wrong.

    """
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise WrongSettingsError(
            "\n".join(
                f"{PREFIX}{str(problem['loc'][0]).upper() if problem['loc'] else ''}: "
                f"{problem['msg'].removeprefix('Value error, ')}"
                for problem in error.errors(include_url=False)
            )
        ) from error
    if settings.webhook_url and not settings.port:
        raise WrongSettingsError("LIANXIN_PORT: a webhook needs a port to listen on, such as 8080")
    if settings.llm_url and not settings.llm_model:
        raise WrongSettingsError("LIANXIN_LLM_MODEL: a model's address needs the model's name")
    secret = settings.webhook_secret.get_secret_value()
    if settings.webhook_url and not re.fullmatch(r"[\w-]{1,256}", secret, re.ASCII):
        raise WrongSettingsError(
            "LIANXIN_WEBHOOK_SECRET: a webhook needs a secret of 1–256 letters, digits, _ and -"
        )
    return settings
