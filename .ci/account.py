"""What CloudFormation itself says of the kinds of resources that the template makes: it needs no account to be asked.

Usage: account.py TRANSFORMED, with the Python that SAM CLI is installed for: cfn-lint brings each kind's schema.
"""

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
