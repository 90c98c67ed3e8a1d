"""What the rehearsal goes by, tried without an emulator: python3 -m unittest discover -s .ci/deployed"""

import difflib
import hashlib
import json
import tempfile
import unittest
import zipfile
from pathlib import Path

from recorder import calls, sams
from roles import OWN_ACCOUNT, USED_ELSEWHERE, Deployer, Role, elsewhere
from stack import PATCHES, patched, unpacked

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = (ROOT / "template.yaml").read_text()


class Patches(unittest.TestCase):
    def test_are_all_that_tells_the_copy_from_the_template(self):
        changed = list(difflib.ndiff(TEMPLATE.splitlines(), patched(TEMPLATE).splitlines()))
        gone = [line[2:] for line in changed if line.startswith("- ")]
        come = [line[2:] for line in changed if line.startswith("+ ")]
        self.assertCountEqual(gone, [line for _, found, _ in PATCHES for line in found.splitlines() if line in gone])
        self.assertCountEqual(come, [line for _, _, new in PATCHES for line in new.splitlines() if line in come])
        self.assertEqual((10, 21, 14), (len(PATCHES), len(gone), len(come)))

    def test_do_not_fit_a_template_that_has_changed(self):
        with self.assertRaises(SystemExit):
            patched(TEMPLATE.replace("java25", "java26"))


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.package = Path(folder.name, "some-aws.zip")
        with zipfile.ZipFile(self.package, "w") as archive:
            archive.writestr("some-aws/template.yaml", "Resources: {}")
        self.digest = Path(f"{self.package}.sha256")
        self.digest.write_text(f"{hashlib.sha256(self.package.read_bytes()).hexdigest()}  some-aws.zip\n")

    def test_are_unpacked_to_the_folder_of_their_name(self):
        folder = unpacked(self.package, self.package.parent / "there")
        self.assertEqual("Resources: {}", (folder / "template.yaml").read_text())

    def test_are_refused_where_the_digest_is_of_another(self):
        with self.package.open("ab") as archive:
            archive.write(b"more")
        with self.assertRaises(SystemExit):
            unpacked(self.package, self.package.parent / "there")


class Calls(unittest.TestCase):
    def test_of_s3(self):
        for method, target, expected in [
            ("PUT", "/uploads/jobs/1/mentors?X-Amz-Signature=1", [("s3:PutObject", "uploads/jobs/1/mentors")]),
            ("GET", "/results/jobs/1/a%20b.csv", [("s3:GetObject", "results/jobs/1/a b.csv")]),
            ("GET", "/uploads?list-type=2&prefix=jobs", [("s3:ListBucket", "uploads")]),
            ("GET", "/uploads?uploads", [("s3:ListBucketMultipartUploads", "uploads")]),
            ("GET", "/uploads?versioning", [("s3:GetBucketVersioning", "uploads")]),
            ("GET", "/uploads?object-lock", [("s3:GetBucketObjectLockConfiguration", "uploads")]),
            ("DELETE", "/uploads/jobs/1/mentors", [("s3:DeleteObject", "uploads/jobs/1/mentors")]),
            ("DELETE", "/uploads/jobs/1/mentors?uploadId=3", [("s3:AbortMultipartUpload", "uploads/jobs/1/mentors")]),
        ]:
            with self.subTest(target=target):
                self.assertEqual(expected, [(does, name) for does, (_, name), _ in calls(method, target, {}, b"")])

    def test_of_s3_that_delete_many_name_each(self):
        body = b'<Delete xmlns="urn:s3"><Object><Key>a</Key></Object><Object><Key>b</Key></Object></Delete>'
        self.assertEqual(
            [("bucket", "page/a"), ("bucket", "page/b")], [each[1] for each in calls("POST", "/page?delete", {}, body)]
        )

    def test_that_nobody_knows_are_not_passed_over(self):
        for method, target in [
            ("PUT", "/uploads?policy"),
            ("PUT", "/uploads?versioning"),
            ("GET", "/uploads/key?acl"),
            ("GET", "/uploads?versions"),
        ]:
            with self.subTest(target=target), self.assertRaises(ValueError):
                calls(method, target, {}, b"")

    def test_of_dynamodb_tell_index_and_attributes(self):
        headers = {"X-Amz-Target": "DynamoDB_20120810.Query"}
        self.assertEqual(
            [("dynamodb:Query", ("table", "jobs/index/live"))],
            [each[:2] for each in calls("POST", "/", headers, b'{"TableName": "jobs", "IndexName": "live"}')],
        )


class Roles(unittest.TestCase):
    ARN = "arn:aws:dynamodb:eu-west-2:1:table/key"
    SOME = {"dynamodb:Attributes": ["id", "publicKey"], "dynamodb:Select": "SPECIFIC_ATTRIBUTES"}
    ALL = {"dynamodb:Attributes": ["id"], "dynamodb:Select": "ALL_ATTRIBUTES"}
    PRIVATE = {"dynamodb:Attributes": ["id", "privateKey"], "dynamodb:Select": "SPECIFIC_ATTRIBUTES"}

    def setUp(self):
        condition = {
            "ForAllValues:StringEquals": {"dynamodb:Attributes": ["id", "publicKey"]},
            "StringEquals": {"dynamodb:Select": "SPECIFIC_ATTRIBUTES"},
        }
        statement = {
            "Effect": "Allow",
            "Action": ["dynamodb:GetItem"],
            "Resource": {"Fn::GetAtt": ["Key", "Arn"]},
            "Condition": condition,
        }
        policy = {"PolicyDocument": {"Statement": [statement]}}
        template = {"Resources": {"OpenRole": {"Properties": {"Policies": [policy]}}}}
        self.role = Role(template, "Open", {"Key.Arn": self.ARN})

    def test_allow_what_they_say(self):
        self.assertTrue(self.role.allowing("dynamodb:GetItem", self.ARN, self.SOME))

    def test_allow_no_other_action_no_other_resource_and_no_other_attribute(self):
        self.assertFalse(self.role.allowing("dynamodb:PutItem", self.ARN, self.SOME))
        self.assertFalse(self.role.allowing("dynamodb:GetItem", self.ARN + "2", self.SOME))
        self.assertFalse(self.role.allowing("dynamodb:GetItem", self.ARN, self.ALL))
        self.assertFalse(self.role.allowing("dynamodb:GetItem", self.ARN, self.PRIVATE))

    def test_allow_nothing_in_a_bucket_of_another_account(self):
        statement = {
            "Effect": "Allow",
            "Action": "s3:PutObject",
            "Resource": "arn:aws:s3:::page/*",
            "Condition": {"StringEquals": {"aws:ResourceAccount": {"Ref": "AWS::AccountId"}}},
        }
        policy = {"RoleName": {"Ref": "PageRole"}, "PolicyDocument": {"Statement": [statement]}}
        resources = {
            "PageRole": {"Properties": {"Policies": []}},
            "PageBuckets": {"Type": "AWS::IAM::RolePolicy", "Properties": policy},
        }
        role = Role({"Resources": resources}, "Page", {})
        put = "s3:PutObject", "arn:aws:s3:::page/index.html"
        self.assertTrue(role.allowing(*put, {"aws:ResourceAccount": OWN_ACCOUNT}))
        self.assertFalse(role.allowing(*put, {"aws:ResourceAccount": "123456789012"}))

    def test_name_tests_that_are_there_for_what_is_used_elsewhere(self):
        for function, action, _, (file, method) in USED_ELSEWHERE:
            with self.subTest(function=function, action=action):
                self.assertRegex((ROOT / file).read_text(), rf"void {method}\(")

    def test_excuse_no_other_function_and_no_other_bucket(self):
        self.assertIsNotNone(elsewhere("match", "s3:PutObject", "arn:aws:s3:::mm-uploads-1/jobs/*"))
        self.assertIsNone(elsewhere("match", "s3:PutObject", "arn:aws:s3:::mm-results-1/jobs/*"))
        self.assertIsNone(elsewhere("open-job", "s3:PutObject", "arn:aws:s3:::mm-uploads-1/jobs/*"))


class Deployers(unittest.TestCase):
    STACK = "arn:aws:cloudformation:eu-west-2:1:stack/"
    POLICY = Deployer(json.loads((ROOT / "release/aws/deployer-policy.json").read_text()))

    def test_calls_of_sam_tell_service_action_and_stack(self):
        headers = {"Authorization": "AWS4-HMAC-SHA256 Credential=k/20260101/eu-west-2/cloudformation/aws4_request, x"}
        for stack in ("some", "arn%3Aaws%3Acloudformation%3Aeu-west-2%3A1%3Astack%2Fsome%2F3"):
            with self.subTest(stack=stack):
                body = f"Action=DescribeStacks&Version=2010-05-15&StackName={stack}".encode()
                expected = [("cloudformation:DescribeStacks", ("stack", "some"), {})]
                self.assertEqual(expected, sams("POST", "/", headers, body))

    def test_calls_of_a_roll_out_tell_what_is_watched(self):
        headers = {"Authorization": "AWS4-HMAC-SHA256 Credential=k/20260101/eu-west-2/cloudformation/aws4_request, x"}
        body = b"Action=CreateChangeSet&StackName=some&RollbackConfiguration.RollbackTriggers.member.1.Arn=alarm"
        self.assertEqual({"watched": ["alarm"]}, sams("POST", "/", headers, body)[0][2])

    def test_may_touch_stacks_of_this_name_only(self):
        self.assertTrue(self.POLICY.allows("cloudformation:DeleteStack", self.STACK + "mentor-matcher-dev/1"))
        self.assertFalse(self.POLICY.allows("cloudformation:DeleteStack", self.STACK + "payroll/1"))

    def test_may_not_read_what_people_uploaded(self):
        self.assertFalse(self.POLICY.allows("s3:GetObject", "arn:aws:s3:::mentor-matcher-dev-uploads-1/jobs/1/mentors"))


class Pipeline(unittest.TestCase):
    """The one that deploys: what GitHub would run can't be run here, but what it must say can be read."""

    TEXT = (ROOT / ".github/workflows/deploy.yml").read_text()
    TEST, LIVE = TEXT.split("\n  test:\n")[1].split("\n  # Begins where")

    def test_goes_live_only_after_the_test_and_into_an_environment_that_can_be_approved(self):
        self.assertIn("\n    needs: test\n", self.LIVE)
        self.assertIn("\n    environment: live\n", self.LIVE)
        self.assertIn("\n    environment: test\n", self.TEST)

    def test_does_the_same_at_both_stages(self):
        self.assertEqual(self.TEST.split("    env:\n")[1].strip(), self.LIVE.split("    env:\n")[1].strip())

    def test_runs_nothing_that_is_typed_in_as_a_command(self):
        for line in self.TEXT.splitlines():
            if "run:" in line:
                self.assertNotIn("${{", line)

    def test_runs_the_program_that_is_there(self):
        self.assertIn('run: .ci/deploy "$VERSION" "$STACK"', self.TEXT)
        commands = (ROOT / ".ci/deploy").read_text()
        for each in ("gh attestation verify", "sha256sum --check", "python3 roll-out", ".ci/deployed/coordinator.py"):
            self.assertIn(each, commands)


if __name__ == "__main__":
    unittest.main()
