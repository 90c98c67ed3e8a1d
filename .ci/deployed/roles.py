"""Holds recorded calls against the roles of the transformed template: nothing enforces them in an emulator."""

import fnmatch
import re

# Permissions that no call of a function uses in this run, and what uses or holds them instead.
USED_ELSEWHERE = {
    "logs:": "the runtime writes logs, not the function; template: TemplateRules.rolesAreOwn",
    "sqs:SendMessage": "Lambda itself sends what failed, with the function's role; template: TemplateRules.eventsEnd",
}


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


class Role:
    """What one function may do: (action, ARN pattern, condition)."""

    def __init__(self, template, function, names):
        self.permissions = [
            (action, resolved(resource, names), statement.get("Condition", {}))
            for policy in template["Resources"][function + "Role"]["Properties"]["Policies"]
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


def holds(condition, context):
    for operator, wanted in condition.items():
        for key, values in wanted.items():
            if operator == "ForAllValues:StringEquals":
                if not set(context[key]) <= set(listed(values)):
                    return False
            elif operator == "StringEquals":
                if context[key] not in listed(values):
                    return False
            else:
                raise ValueError(f"a condition that is not understood: {operator}")
    return True


def elsewhere(function, action, resource):
    return next((why for start, why in USED_ELSEWHERE.items() if action.startswith(start)), None)
