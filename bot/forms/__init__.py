"""The conversations the bot has, each a form; see `engine` for how they are led."""

from bot.forms.accept import Accept, Classify
from bot.forms.announce import Announce
from bot.forms.appointing import AddUnit, Appoint, LimitRole, RenameUnit
from bot.forms.ask import Form
from bot.forms.ask_on import AskOn
from bot.forms.ask_policy import AskPolicy
from bot.forms.batch import Batch, BatchUnit
from bot.forms.blocking import Block
from bot.forms.by_phone import ByPhone
from bot.forms.campaign import AddCampaign
from bot.forms.card_appeal import AppealCard, RuleOnCard
from bot.forms.co_opinion import CoOpinion
from bot.forms.complaint import Complaint
from bot.forms.decline import Decline
from bot.forms.dispatch import Dispatch
from bot.forms.dissatisfied import Dissatisfied
from bot.forms.extension import AskExtension, GrantExtension
from bot.forms.filing import Filing
from bot.forms.filing_for import FilingFor
from bot.forms.instruct import Instruct
from bot.forms.involve import Involve
from bot.forms.joining import AskToJoin, JoinFirm, JoinUnit
from bot.forms.keep_parked import KeepParked
from bot.forms.level_up import LevelUp
from bot.forms.look_back import LookBack
from bot.forms.meeting import HoldMeeting, MoveMeeting
from bot.forms.merge import Link, Merge
from bot.forms.name_handler import NameHandler
from bot.forms.naming import NameList
from bot.forms.need_info import NeedInfo
from bot.forms.objection import Objection
from bot.forms.on_spot import OnSpot
from bot.forms.pairing import Pairing
from bot.forms.park import Park
from bot.forms.pieces import CorrectPiece, GiveBackPiece, WithdrawPiece
from bot.forms.policy import AttachPolicy, CorrectPolicy, TypePolicy, WithdrawPolicy
from bot.forms.poll import HoldPoll
from bot.forms.pressure import Pressure
from bot.forms.progress import Progress
from bot.forms.refuse import Refuse
from bot.forms.reopen import Reopen
from bot.forms.reply import Reply
from bot.forms.report import Report
from bot.forms.return_case import ReturnCase
from bot.forms.reword import Reword
from bot.forms.send_back import SendBack
from bot.forms.supply import Supply
from bot.forms.timetable import Send, Timetable
from bot.forms.visit import Visit
from bot.forms.withdraw import Withdraw
from bot.forms.withdrawal import AskWithdrawal, GrantWithdrawal, RefuseWithdrawal
from bot.forms.wording import RefuseWording, Wording

__all__ = [
    "FORMS",
    "Accept",
    "AddCampaign",
    "AddUnit",
    "Announce",
    "AppealCard",
    "Appoint",
    "AskExtension",
    "AskOn",
    "AskPolicy",
    "AskToJoin",
    "AskWithdrawal",
    "AttachPolicy",
    "Batch",
    "BatchUnit",
    "Block",
    "ByPhone",
    "Classify",
    "CoOpinion",
    "Complaint",
    "CorrectPiece",
    "CorrectPolicy",
    "Decline",
    "Dispatch",
    "Dissatisfied",
    "Filing",
    "FilingFor",
    "Form",
    "GiveBackPiece",
    "GrantExtension",
    "GrantWithdrawal",
    "HoldMeeting",
    "HoldPoll",
    "Instruct",
    "Involve",
    "JoinFirm",
    "JoinUnit",
    "KeepParked",
    "LevelUp",
    "LimitRole",
    "Link",
    "LookBack",
    "Merge",
    "MoveMeeting",
    "NameHandler",
    "NameList",
    "NeedInfo",
    "Objection",
    "OnSpot",
    "Pairing",
    "Park",
    "Pressure",
    "Progress",
    "Refuse",
    "RefuseWithdrawal",
    "RefuseWording",
    "RenameUnit",
    "Reopen",
    "Reply",
    "Report",
    "ReturnCase",
    "Reword",
    "RuleOnCard",
    "Send",
    "SendBack",
    "Supply",
    "Timetable",
    "TypePolicy",
    "Visit",
    "Withdraw",
    "WithdrawPiece",
    "WithdrawPolicy",
    "Wording",
]

FORMS: dict[str, type[Form]] = {
    one.form: one
    for one in map(globals().get, __all__)
    if isinstance(one, type) and issubclass(one, Form) and one is not Form
}
"""Every form by the name its drafts bear."""
