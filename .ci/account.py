"""What CloudFormation itself says of the kinds of resources that the template makes: it needs no account to be asked.

Usage: account.py TRANSFORMED, with the Python that SAM CLI is installed for: cfn-lint brings each kind's schema.
"""

import fnmatch
import json
import re
import sys
import unittest
from pathlib import Path

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

ROOT, REGION = Path(__file__).resolve().parents[1], "eu-west-2"
TRANSFORMED = json.loads(Path(sys.argv[1]).read_text())
KINDS = sorted({each["Type"] for each in TRANSFORMED["Resources"].values()})
DEPLOY = (ROOT / "docs/deploy.md").read_text()


def schema(kind):
    return PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, kind).schema


def takes_tags(kind):
    return schema(kind).get("tagging", {}).get("taggable", False)


def needed(kind):
    """What CloudFormation may do in the name of whoever makes, reads, changes or deletes such a resource."""
    handlers = schema(kind).get("handlers", {})
    return {action for does, each in handlers.items() if does != "list" for action in each["permissions"]}


# Of those, what this template gives no occasion for: each pattern with its reason.
NO_OCCASION = {
    "s3:*Object*": "whoever deploys reads and writes no file of a bucket",
    "s3:REST.PUT.OBJECT": "no log group sends its logs on",
    "s3:*Analytics*": "no bucket has analytics",
    "s3:*Accelerate*": "no bucket is accelerated",
    "s3:*Metrics*": "no bucket has request metrics",
    "s3:*Tiering*": "no bucket has tiers",
    "s3:*Inventory*": "no bucket has an inventory",
    "s3:*Metadata*": "no bucket has a table of metadata",
    "s3:*Website": "no bucket is a website",
    "s3:*Replication*": "no bucket is copied",
    "s3:PutBucketVersioning": "no bucket keeps versions",
    "s3:PutBucketLogging": "no bucket logs accesses",
    "s3:PutBucketAcl": "no bucket has access lists",
    "s3:PutBucketAbac": "no bucket decides by tags",
    "s3:DeleteBucketCors": "what is set stays set: it goes with the bucket",
    "s3:DeleteBucketEncryption": "what is set stays set: it goes with the bucket",
    "s3:DeleteBucketLifecycle": "what is set stays set: it goes with the bucket",
    "s3tables:*": "there are no tables in S3",
    "dynamodb:*Item": "whoever deploys reads and writes no row",
    "dynamodb:Query": "whoever deploys reads and writes no row",
    "dynamodb:Scan": "whoever deploys reads and writes no row",
    "dynamodb:*Replica": "no table is copied",
    "dynamodb:*ResourcePolicy": "no table has a policy of its own",
    "dynamodb:*KinesisStreamingDestination": "no table streams",
    "dynamodb:ImportTable": "no table is imported",
    "dynamodb:UpdateContributorInsights": "no table has insights",
    "kinesis:*": "no table streams",
    "iam:CreateServiceLinkedRole": "it would be for copies and capacity of tables",
    "iam:*GroupPolicy": "policies are of roles",
    "iam:*UserPolicy": "policies are of roles",
    "iam:*tachRolePolicy": "no role has a managed policy",
    "kms:*": "the key's own policy says it, where there is one: docs/deploy.md",
    "logs:*LogDelivery": "no log group sends its logs on",
    "logs:*LogStream*": "functions write their logs",
    "logs:PutLogEvents": "functions write their logs",
    "logs:*DataProtectionPolicy": "no log group has such a policy",
    "logs:*IndexPolicy": "no log group has such a policy",
    "logs:*ResourcePolic*": "no log group has such a policy",
    "logs:PutBearerTokenAuthentication": "no log group is written by others",
    "logs:PutLogGroupDeletionProtection": "log groups go with the stack",
    "firehose:*": "no log group sends its logs on",
    "lambda:*ProvisionedConcurrencyConfig": "no capacity is provisioned",
    "lambda:*CodeSigningConfig": "code is not signed by AWS Signer",
    "lambda:PutFunctionRecursionConfig": "functions call none in a circle",
    "lambda:PutFunctionScalingConfig": "no capacity is provisioned",
    "lambda:PassCapacityProvider": "no capacity is provisioned",
    "lambda:AssociateRuntimeAlias": "the runtime is AWS's own",
    "codedeploy:*": "code is exchanged at once",
    "ec2:*": "functions are in no network of yours",
    "elasticfilesystem:*": "functions have no file system",
    "s3files:*": "functions have no file system",
    "cloudfront:CreateConnectionGroup": "the distribution has no tenants",
    "cloudfront:UpdateDistributionWithStagingConfig": "the distribution has no staging",
    "billing:*": "the budget is of no billing view",
    "sns:PutDataProtectionPolicy": "the topic has no such policy",
}

# What is asked for beside the resources' kinds: by SAM CLI, by the bucket and the stack that it makes for itself.
SAMS_OWN = ("cloudformation:", "lambda:InvokeFunction")


class Deployer(unittest.TestCase):
    """release/aws/deployer-policy.json allows what a deploy needs, and nothing else."""

    FILE = ROOT / "release/aws/deployer-policy.json"
    STATEMENTS = {each["Sid"]: each for each in json.loads(FILE.read_text())["Statement"]}

    def allowed(self, *without):
        return {a for sid, each in self.STATEMENTS.items() if sid not in without for a in listed(each["Action"])}

    def test_may_do_what_each_kind_of_resource_needs(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                needs = {each for each in needed(kind) if not matched(each, NO_OCCASION)}
                self.assertEqual({each for each in needs if not matched(each, self.allowed("SamBucket"))}, set())

    def test_may_do_nothing_that_no_kind_of_resource_needs(self):
        needs = set().union(*map(needed, KINDS))
        idle = [
            each
            for each in self.allowed("SamBucket")
            if not each.startswith(SAMS_OWN) and not any(matched(need, [each]) for need in needs)
        ]
        self.assertEqual(idle, [])

    def test_has_a_reason_for_no_occasion_only_where_some_kind_would_have_one(self):
        needs = set().union(*map(needed, KINDS))
        self.assertEqual([each for each in NO_OCCASION if not any(matched(need, [each]) for need in needs)], [])

    def test_reads_and_writes_nothing_of_people(self):
        for action in ("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "dynamodb:GetItem", "dynamodb:Query"):
            with self.subTest(action=action):
                self.assertFalse(matched(action, self.allowed("SamBucket")))
        self.assertEqual(self.STATEMENTS["SamBucket"]["Resource"], ["arn:aws:s3:::aws-sam-cli-managed-default-*"])

    def test_names_resources_wherever_they_can_be_named_beforehand(self):
        anything = [sid for sid, each in self.STATEMENTS.items() if "*" in listed(each["Resource"])]
        self.assertEqual(anything, ["SamAsks", "NamedByAwsOnly"])

    def test_gives_its_roles_to_functions_only(self):
        passing = [each for each in self.STATEMENTS.values() if matched("iam:PassRole", listed(each["Action"]))]
        self.assertEqual([each["Condition"] for each in passing], [{"StringEquals": PASSED}])

    def test_fits_into_a_managed_policy(self):
        compact = json.dumps(json.loads(self.FILE.read_text()), separators=(",", ":"))
        self.assertLessEqual(len(compact), 6144)


PASSED = {"iam:PassedToService": "lambda.amazonaws.com"}


def listed(value):
    return value if isinstance(value, list) else [value]


def matched(action, patterns):
    """IAM knows no upper and lower case in actions."""
    return any(fnmatch.fnmatchcase(action.lower(), each.lower()) for each in patterns)


class Tags(unittest.TestCase):
    """CloudFormation hands a stack's tags on to each resource that can have any."""

    def test_reach_every_resource_but_those_that_the_document_names(self):
        paragraph = re.search(r"(?s)\*\*Tags\.\*\*.*?\n\n", DEPLOY)[0]
        told = re.findall(r"`(AWS::\w+::\w+)`", paragraph)
        self.assertEqual(told, [kind for kind in KINDS if not takes_tags(kind)])

    def test_reach_whatever_keeps_data_or_runs(self):
        for kind in ("S3::Bucket", "DynamoDB::Table", "SQS::Queue", "Lambda::Function", "Logs::LogGroup", "IAM::Role"):
            with self.subTest(kind=kind):
                self.assertIn(f"AWS::{kind}", KINDS)
                self.assertTrue(takes_tags(f"AWS::{kind}"))

    def test_are_given_to_no_resource_by_the_template_which_could_contradict_them(self):
        ours = [n for n, each in TRANSFORMED["Resources"].items() if stray_tags(each.get("Properties", {}))]
        self.assertEqual(ours, [])


def stray_tags(properties):
    """Tags other than the one that SAM sets; of an API they are a map, elsewhere a list."""
    tags = properties.get("Tags", [])
    names = tags if isinstance(tags, dict) else [each["Key"] for each in tags]
    return [each for each in names if each not in ("lambda:createdBy", "httpapi:createdBy")]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
