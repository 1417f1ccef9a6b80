"""The conversations the bot has, each a form; see `engine` for how they are led."""

from bot.forms.accept import Accept
from bot.forms.ask import Form
from bot.forms.decline import Decline
from bot.forms.dispatch import Dispatch
from bot.forms.dissatisfied import Dissatisfied
from bot.forms.filing import Filing
from bot.forms.keep_parked import KeepParked
from bot.forms.need_info import NeedInfo
from bot.forms.pressure import Pressure
from bot.forms.progress import Progress
from bot.forms.reopen import Reopen
from bot.forms.report import Report
from bot.forms.return_case import ReturnCase
from bot.forms.send_back import SendBack
from bot.forms.supply import Supply
from bot.forms.withdraw import Withdraw

__all__ = [
    "FORMS",
    "Accept",
    "Decline",
    "Dispatch",
    "Dissatisfied",
    "Filing",
    "Form",
    "KeepParked",
    "NeedInfo",
    "Pressure",
    "Progress",
    "Reopen",
    "Report",
    "ReturnCase",
    "SendBack",
    "Supply",
    "Withdraw",
]

FORMS: dict[str, type[Form]] = {
    one.form: one
    for one in (
        Filing,
        Supply,
        Accept,
        NeedInfo,
        Decline,
        Dispatch,
        ReturnCase,
        Progress,
        Report,
        SendBack,
        KeepParked,
        Dissatisfied,
        Reopen,
        Withdraw,
        Pressure,
    )
}
"""Every form by the name its drafts bear."""
