"""Holds recorded calls against the roles of the transformed template: nothing enforces them in an emulator."""

import fnmatch
import re

# Permissions that no call of a function uses in this run: of which function and on what, by a part of the ARN, and the
# test that uses or holds them, by its file and method.
DELETION = "shared/jobs/src/test/java/org/mentormatcher/jobs/deletion/DeletionTest.java"
SWEEP = "shared/jobs/src/test/java/org/mentormatcher/jobs/deletion/SweepTest.java"
MATCH = "functions/match/src/test/java/org/mentormatcher/functions/match/MatchHandlerTest.java"
CLEANUP = "functions/cleanup/src/test/java/org/mentormatcher/functions/cleanup/CleanupHandlerTest.java"
TEMPLATE = "acceptance/src/test/java/org/mentormatcher/acceptance/template/TemplateRules.java"
USED_ELSEWHERE = [
    ("", "logs:", "", (TEMPLATE, "rolesAreOwn")),
    ("", "sqs:SendMessage", "", (TEMPLATE, "eventsEnd")),
    ("cleanup", "s3:AbortMultipartUpload", "", (SWEEP, "unfinishedUploads")),
    ("cleanup", "s3:DeleteObject", "-results-", (CLEANUP, "everyMinute")),
    ("cleanup", "s3:PutObject", "-uploads-", (SWEEP, "cameLate")),
    ("job", "s3:DeleteObject", "-uploads-", (DELETION, "everythingAndReceipt")),
    # A job that was deleted while it was matched is deleted by whoever matched it.
    ("match", "s3:ListBucket", "", (MATCH, "deletedMeanwhile")),
    ("match", "s3:ListBucketMultipartUploads", "", (MATCH, "deletedMeanwhile")),
    ("match", "s3:DeleteObject", "-results-", (MATCH, "deletedMeanwhile")),
    ("match", "s3:AbortMultipartUpload", "", (DELETION, "multipartUploads")),
    ("match", "s3:PutObject", "-uploads-", (MATCH, "cameLate")),
]


# Stands for the number of the account that the stack is in.
OWN_ACCOUNT = "the stack's own account"


def resolved(value, names):
    """A resource of a policy as an ARN; names says what the stack's resources and parameters are called."""
    if isinstance(value, str):
        return value
    if "Fn::Sub" in value:
        return re.sub(r"\$\{([^}]+)\}", lambda found: names[found[1]], value["Fn::Sub"])
    if "Fn::GetAtt" in value:
        return names[".".join(value["Fn::GetAtt"])]
    raise ValueError(f"a resource that is not understood: {value}")


def listed(value):
    return value if isinstance(value, list) else [value]


def policies(template, role):
    """A role's own, and those that stand beside it; a policy on request is none of them."""
    yield from template["Resources"][role]["Properties"]["Policies"]
    for each in template["Resources"].values():
        if each.get("Type") == "AWS::IAM::RolePolicy" and each["Properties"]["RoleName"] == {"Ref": role}:
            yield each["Properties"]


class Role:
    """What one function may do: (action, ARN pattern, condition)."""

    def __init__(self, template, function, names):
        self.permissions = [
            (action, resolved(resource, names), statement.get("Condition", {}))
            for policy in policies(template, function + "Role")
            for statement in policy["PolicyDocument"]["Statement"]
            if statement["Effect"] == "Allow"
            for action in listed(statement["Action"])
            for resource in listed(statement["Resource"])
        ]

    def allowing(self, action, arn, context):
        return [
            permission
            for permission in self.permissions
            if permission[0] == action
            and fnmatch.fnmatchcase(arn, permission[1])
            and holds(permission[2], context)
        ]


def own(value):
    """In a condition, the account that the stack is in."""
    return OWN_ACCOUNT if value == {"Ref": "AWS::AccountId"} else value


def holds(condition, context):
    for operator, wanted in condition.items():
        for key, values in wanted.items():
            if operator == "ForAllValues:StringEquals":
                if not set(context[key]) <= set(listed(values)):
                    return False
            elif operator == "StringEquals":
                if context[key] not in [own(each) for each in listed(values)]:
                    return False
            else:
                raise ValueError(f"a condition that is not understood: {operator}")
    return True


def elsewhere(function, action, resource):
    """The test that uses a permission which this run does not, or None."""
    return next(
        (
            test
            for of, start, part, test in USED_ELSEWHERE
            if of in ("", function) and action.startswith(start) and part in resource
        ),
        None,
    )


class Deployer:
    """What release/aws/deployer-policy.json allows, as far as a call of SAM CLI tells it: (action, ARN pattern)."""

    # Asked by everybody of themselves; no policy can forbid it.
    FREE = ("sts:GetCallerIdentity",)

    def __init__(self, policy):
        self.statements = policy["Statement"]

    def allows(self, action, arn):
        return action in self.FREE or any(
            fnmatch.fnmatchcase(action, each) and fnmatch.fnmatchcase(arn, resource)
            for statement in self.statements
            for each in listed(statement["Action"])
            for resource in listed(statement["Resource"])
        )
