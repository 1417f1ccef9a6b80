"""The conversations the bot has, each a form; see `engine` for how they are led."""

from bot.forms.accept import Accept
from bot.forms.appointing import AddUnit, Appoint, LimitRole, RenameUnit
from bot.forms.ask import Form
from bot.forms.blocking import Block
from bot.forms.by_phone import ByPhone
from bot.forms.complaint import Complaint
from bot.forms.decline import Decline
from bot.forms.dispatch import Dispatch
from bot.forms.dissatisfied import Dissatisfied
from bot.forms.filing import Filing
from bot.forms.filing_for import FilingFor
from bot.forms.joining import AskToJoin, JoinFirm, JoinUnit
from bot.forms.keep_parked import KeepParked
from bot.forms.need_info import NeedInfo
from bot.forms.objection import Objection
from bot.forms.on_spot import OnSpot
from bot.forms.pairing import Pairing
from bot.forms.pressure import Pressure
from bot.forms.progress import Progress
from bot.forms.reopen import Reopen
from bot.forms.report import Report
from bot.forms.return_case import ReturnCase
from bot.forms.send_back import SendBack
from bot.forms.supply import Supply
from bot.forms.visit import Visit
from bot.forms.withdraw import Withdraw

__all__ = [
    "FORMS",
    "Accept",
    "AddUnit",
    "Appoint",
    "AskToJoin",
    "Block",
    "ByPhone",
    "Complaint",
    "Decline",
    "Dispatch",
    "Dissatisfied",
    "Filing",
    "FilingFor",
    "Form",
    "JoinFirm",
    "JoinUnit",
    "KeepParked",
    "LimitRole",
    "NeedInfo",
    "Objection",
    "OnSpot",
    "Pairing",
    "Pressure",
    "Progress",
    "RenameUnit",
    "Reopen",
    "Report",
    "ReturnCase",
    "SendBack",
    "Supply",
    "Visit",
    "Withdraw",
]

FORMS: dict[str, type[Form]] = {
    one.form: one
    for one in (
        Filing,
        Complaint,
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
        JoinUnit,
        JoinFirm,
        AskToJoin,
        Appoint,
        LimitRole,
        AddUnit,
        RenameUnit,
        FilingFor,
        Objection,
        OnSpot,
        ByPhone,
        Visit,
        Pairing,
        Block,
    )
}
"""Every form by the name its drafts bear."""
