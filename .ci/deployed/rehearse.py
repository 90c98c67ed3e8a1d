"""Deploys the package that people deploy to an emulator with the real SAM CLI, and goes through all that it is for.

Usage: rehearse.py PACKAGE FOLDER EMULATOR SAM JAVA TRANSFORMED JAR…: what release/deployable made, a folder for this
run, the emulator's address, the command `sam`, a Java 25, what SAM makes of the template, and the jars of AWS's runtime
client. Lines that begin with "note: " are for whoever runs the checks; the first thing that is not as it should be ends
the run.
"""

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import boto3
from botocore.config import Config
from coordinator import Job, made_up, send, until, whole
from recorder import Recorder, sams
from roles import OWN_ACCOUNT, Deployer, Role, elsewhere
from stack import FUNCTIONS, NOT_EMULATED, PATCHES, Stack

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = made_up()
LOGICAL = {each: each.title().replace("-", "") for each in FUNCTIONS}
CHECKED = []


def check(what, holds):
    if not holds:
        raise SystemExit(f"not so: {what}")
    CHECKED.append(what)
    print("so it is:", what)


class Cloud:
    """The emulator, as an account's owner sees it."""

    def __init__(self, address):
        self.address = address
        settings = Config(s3={"addressing_style": "path"}, retries={"max_attempts": 1})
        for service in ("s3", "cloudformation", "apigatewayv2", "dynamodb", "lambda", "sqs", "sns", "logs", "events"):
            client = boto3.client(
                service,
                endpoint_url=address,
                region_name="eu-west-2",
                aws_access_key_id="test",
                aws_secret_access_key="test",
                config=settings,
            )
            setattr(self, service, client)

    def resources(self, stack):
        listed = self.cloudformation.list_stack_resources(StackName=stack)["StackResourceSummaries"]
        return {each["LogicalResourceId"]: each for each in listed}

    def keys(self, bucket):
        return [each["Key"] for each in self.s3.list_objects_v2(Bucket=bucket).get("Contents", [])]

    def content(self, bucket, key):
        return self.s3.get_object(Bucket=bucket, Key=key)["Body"].read()

    def kept(self, bucket, key):
        """What browsers are told of keeping it."""
        return self.s3.head_object(Bucket=bucket, Key=key)["CacheControl"]

    def tags(self, stack):
        """The tags of each table, queue, log group and function, by its name in the template."""
        functions, found = getattr(self, "lambda"), {}
        for name, each in self.resources(stack).items():
            kind, place = each["ResourceType"], each["PhysicalResourceId"]
            if kind == "AWS::DynamoDB::Table":
                arn = self.dynamodb.describe_table(TableName=place)["Table"]["TableArn"]
                listed = self.dynamodb.list_tags_of_resource(ResourceArn=arn)["Tags"]
                found[name] = {tag["Key"]: tag["Value"] for tag in listed}
            elif kind == "AWS::SQS::Queue":
                found[name] = self.sqs.list_queue_tags(QueueUrl=place).get("Tags", {})
            elif kind == "AWS::Logs::LogGroup":
                found[name] = self.logs.list_tags_log_group(logGroupName=place)["tags"]
            elif kind == "AWS::Lambda::Function":
                found[name] = functions.get_function(FunctionName=place).get("Tags", {})
        return found

    def make_routes(self, api, template, functions):
        """What the API's OpenAPI body says, route by route; the number of routes."""
        made = 0
        for path, methods in template["Resources"]["Api"]["Properties"]["Body"]["paths"].items():
            for method, operation in methods.items():
                uri = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
                function = next(name for name in functions if "${%s.Arn}" % name in uri)
                integration = self.apigatewayv2.create_integration(
                    ApiId=api,
                    IntegrationType="AWS_PROXY",
                    IntegrationUri=functions[function],
                    PayloadFormatVersion="2.0",
                )["IntegrationId"]
                self.apigatewayv2.create_route(
                    ApiId=api, RouteKey=f"{method.upper()} {path}", Target=f"integrations/{integration}"
                )
                made += 1
        return made

    def left(self):
        """What is there, apart from SAM's own bucket, and from log groups that the emulator makes anew.

        It does so, without an end for them, where a function runs while its stack is deleted; in AWS no role may.
        """
        groups = self.logs.describe_log_groups()["logGroups"]
        return {
            "buckets": [b["Name"] for b in self.s3.list_buckets()["Buckets"] if not b["Name"].startswith("aws-sam")],
            "tables": self.dynamodb.list_tables()["TableNames"],
            "functions": [f["FunctionName"] for f in getattr(self, "lambda").list_functions()["Functions"]],
            "queues": self.sqs.list_queues().get("QueueUrls", []),
            "topics": self.sns.list_topics()["Topics"],
            "logs": [g["logGroupName"] for g in groups if "retentionInDays" in g],
            "rules": [r["Name"] for r in self.events.list_rules()["Rules"]],
            "apis": [a["ApiId"] for a in self.apigatewayv2.get_apis()["Items"]],
        }


def main(package, folder, address, sam, java, transformed, *runtime):
    cloud, template = Cloud(address), json.loads(Path(transformed).read_text())
    recorders = {function: Recorder(function, address) for function in FUNCTIONS}
    sam_calls = Recorder("sam", address, sams)
    stack = Stack(Path(package), Path(folder), sam, java, runtime, sam_calls.endpoint)
    jars = [jar.read_bytes() for jar in stack.jars()]
    uploaded = [cloud.content(*place) for place in stack.upload()]
    check("sam uploads each jar as it is in the package", sorted(uploaded) == sorted(jars))
    stack.patch({function: each.endpoint for function, each in recorders.items()})
    try:
        rehearse(stack, cloud, template, recorders)
        deployer(sam_calls)
        print(f"note: {len(CHECKED)} checks of the deployed stack")
    finally:
        stack.end_functions()


def rehearse(stack, cloud, template, recorders):
    begun, folder, address = time.monotonic(), stack.folder, cloud.address
    stack.deploy()
    print(f"note: deployed from {stack.package.name}.zip, with neither Java nor Maven on the path of sam")
    print(f"note: deployed in {time.monotonic() - begun:.0f} s, with {len(PATCHES)} patches of the template")
    resources = cloud.resources(stack.name)
    physical = {name: each["PhysicalResourceId"] for name, each in resources.items()}
    expected = {name for name in template["Resources"] if "Condition" not in template["Resources"][name]}
    check(
        "every resource of the template is made that has no condition",
        {n for n, r in resources.items() if r["ResourceStatus"] == "CREATE_COMPLETE"} >= expected - hashed(expected),
    )
    uploads, results, page = (physical[name] for name in ("UploadsBucket", "ResultsBucket", "PageBucket"))
    check("the page is published, byte by byte", published(cloud, page) == stack.page())

    arns = {
        LOGICAL[each]: getattr(cloud, "lambda").get_function(FunctionName=physical[LOGICAL[each]])["Configuration"]
        for each in FUNCTIONS
    }
    arns = {name: each["FunctionArn"] for name, each in arns.items()}
    check("the API has 7 routes", cloud.make_routes(physical["Api"], template, arns) == 7)
    api = f"{address}/_aws/execute-api/{physical['Api']}/$default"
    config = until("the first sweep", lambda: json.loads(send("GET", api + "/api/config")[1]), sweeps_began)

    lost = Job(api, SAMPLE)
    events = cloud.s3.get_bucket_notification_configuration(Bucket=uploads)
    events.pop("ResponseMetadata")
    check("uploads tell the match function", len(events["LambdaFunctionConfigurations"]) == 1)
    cloud.s3.put_bucket_notification_configuration(Bucket=uploads, NotificationConfiguration={})
    check("a job is uploaded whose events get lost", lost.upload() == [200, 200])
    cloud.s3.put_bucket_notification_configuration(Bucket=uploads, NotificationConfiguration=events)
    cloud.s3.put_object(Bucket=uploads, Key="jobs/00112233445566778899aabbccddeeff/mentors", Body=b"stray")

    job = Job(api, SAMPLE)
    check("presigned uploads are taken", job.upload() == [200, 200])
    check("but once", job.upload() == [412, 412])
    matched = job.await_matched()
    check("500 a side are matched", matched["summary"]["mentors"] == 500 and matched["summary"]["mentees"] == 500)
    check("more time is given", job.more_time() == 200)
    announced, arrived = job.downloads()
    check("downloads are what was announced", len(arrived) > 5 and announced == arrived)
    unfinished(cloud, job, uploads, results)
    receipt = job.received(arrived)
    verify(folder / "receipt.json", receipt, config["receiptKey"])
    check("nothing of the job is left but what keeps late uploads out", gone(cloud, job, uploads, results))

    dropped = Job(api, SAMPLE)
    unfinished(cloud, dropped, uploads, results)
    check("who opens a job can drop it", dropped.delete()["reason"] == "requested")
    check("and nothing of it is left either", gone(cloud, dropped, uploads, results))

    older = code(cloud, arns)
    first = stack.page()
    stack.change_page(changed)
    stack.change_functions()
    stack.deploy()
    check("a second deploy puts other code in the place of every function's", not older & code(cloud, arns))
    replaced = {name: content for name, content in first.items() if name.startswith("config/en-")}
    check("a second deploy publishes a page that changed", published(cloud, page) == {**stack.page(), **replaced})
    check("and it has changed", "added.js" in cloud.keys(page) and "engine/licences.txt" not in cloud.keys(page))
    named = re.search(rb'href="(config/en-[A-Z2-7]{8}\.json)"', cloud.content(page, "index.html"))[1].decode()
    check("its HTML, which is asked for each time, names a configuration that changed", named not in first)
    check("which may be kept for ever", cloud.kept(page, named).endswith("immutable"))
    check("as its HTML may not", cloud.kept(page, "index.html") == "no-cache")

    after = lost.await_matched()
    check("a job from before, whose events got lost, ends well in it", after["summary"]["mentors"] == 500)
    until("the sweep of a stray object", lambda: cloud.keys(uploads), no_stray)
    check("the sweep deletes what no job owns", True)

    stack.change_page(lambda files: {**files, "rolled.js": b"// rolled out\n"})
    check("an update is rolled out", "UPDATE_COMPLETE" in stack.roll_out())
    # What was published less than two minutes before the page that is there may stay as long as that does.
    kept = {name: content for name, content in published(cloud, page).items() if name not in replaced}
    check("and what it brings is published", kept == stack.page() and "rolled.js" in stack.page())
    check("the job that a pipeline tries ends well", whole(api) is None)
    check("rolling out what is there already changes nothing", "Nothing to update" in stack.roll_out("unwatched"))

    left_over = Job(api, SAMPLE)
    check("a job is uploaded before the stack goes", left_over.upload() == [200, 200])
    left_over.await_matched()
    lines = stack.metrics()
    told = measured(lines)
    check("the metrics tell of five jobs and four matchings", (told["JobsOpened"], told["JobsMatched"]) == (5, 4))
    check("two were received and one dropped", (told["DeletedReceived"], told["DeletedRequested"]) == (2, 1))
    updates = [action for action, _, _ in recorders["cleanup"].seen if action == "dynamodb:UpdateItem"]
    check("each pass of the sweep that saw everything is an update, which DynamoDB counts", len(updates) > 1)
    check("and tells no metric of its own, which would be paid for", "OldestOverdue" not in told)
    check("the buckets were asked, and keep no copies", "CopiesKept" not in told)
    check("of no job", not any(each.id in line for each in (lost, job, dropped, left_over) for line in lines))
    names = names_of(physical, arns, cloud)
    before = cloud.left()
    stack.delete()
    after = cloud.left()
    check("there was something of each kind", all(before.values()))
    check(f"nothing is left of {', '.join(after)}: {after}", not any(after.values()))
    permissions(template, names, recorders)
    moved(stack, cloud)
    for each in NOT_EMULATED:
        print(f"note: not run: {each}")
    print(f"note: deployed, used, moved and deleted in {time.monotonic() - begun:.0f} s")


def moved(stack, cloud):
    """A stack whose stage changes has buckets of other names: the old ones go, though there is something in them."""
    stack.deploy(tags=["owner=mentoring", "cost-centre=1234"])
    tags = cloud.tags(stack.name)
    check(f"tags of the stack reach tables, queue, logs and functions: {sorted(tags)}", len(tags) == 13)
    wanted = {"owner": "mentoring", "cost-centre": "1234"}
    check("each as it was given", all(wanted.items() <= each.items() for each in tags.values()))
    page = cloud.resources(stack.name)["PageBucket"]["PhysicalResourceId"]
    check("the page asks for no access code", asks_for_code(cloud, page) == "false")
    stack.deploy("AccessCode=sesame")
    check("but does once the stack has one", asks_for_code(cloud, page) == "true")
    old = set(cloud.left()["buckets"])
    for bucket in old:
        cloud.s3.put_object(Bucket=bucket, Key="jobs/left", Body=b"left")
    stack.deploy("Stage=other")
    left = cloud.left()
    check(f"of a stage that was changed no bucket is left: {sorted(old)}", len(old) == 3 == len(left["buckets"]))
    check("and there are those of the new one", not old & set(left["buckets"]))
    check(f"and no log group: {left['logs']}", all(name.startswith("/mentor-matcher/other/") for name in left["logs"]))
    stack.delete()
    after = cloud.left()
    check(f"and once it is deleted nothing is: {after}", not any(after.values()))


def asks_for_code(cloud, page):
    html = cloud.content(page, "index.html").decode()
    return re.search(r'name="access-code-required" content="(\w+)"', html)[1]


def hashed(names):
    """Resources that SAM names by a digest of the code, which the copy's is not."""
    return {name for name in names if name.startswith("PublishPageVersion")}


def sweeps_began(config):
    return "receiptKey" in config


def published(cloud, page):
    return {key: cloud.content(page, key) for key in cloud.keys(page)}


def changed(files):
    """Another page: a file more, one less, and another configuration, which has another name."""
    old = next(key for key in files if re.fullmatch(r"config/en-[A-Z2-7]{8}\.json", key))
    gone = {"engine/licences.txt", *(key for key in files if key.startswith("config/en-"))}
    kept = {key: each for key, each in files.items() if key not in gone}
    config = "config/en-CHANGEDX.json"
    html = files["index.html"].replace(old.encode(), config.encode())
    return {**kept, "added.js": b"// added\n", config: files[old], "index.html": html}


def code(cloud, arns):
    """Digests of what the functions run."""
    client = getattr(cloud, "lambda")
    return {client.get_function(FunctionName=arn)["Configuration"]["CodeSha256"] for arn in arns.values()}


def no_stray(keys):
    return not any("00112233445566778899aabbccddeeff" in key for key in keys)


def measured(lines):
    """The sums of the numbers that the functions told CloudWatch."""
    sums = {}
    for line in lines:
        numbers = json.loads(line)
        del numbers["_aws"]
        for name, number in numbers.items():
            sums[name] = sums.get(name, 0) + number
    return sums


def unfinished(cloud, job, *buckets):
    """Begins an upload in parts below the job's keys, which its deletion has to end."""
    for bucket in buckets:
        cloud.s3.create_multipart_upload(Bucket=bucket, Key=f"jobs/{job.id}/mentors")


def gone(cloud, job, uploads, results):
    lengths = [
        cloud.s3.head_object(Bucket=bucket, Key=key)["ContentLength"]
        for bucket in (uploads, results)
        for key in cloud.keys(bucket)
        if job.id in key
    ]
    parts = [
        each
        for bucket in (uploads, results)
        for each in cloud.s3.list_multipart_uploads(Bucket=bucket).get("Uploads", [])
        if job.id in each["Key"]
    ]
    return not any(lengths) and not parts


def verify(file, receipt, key):
    file.write_text(json.dumps(receipt))
    done = subprocess.run([ROOT / "mentor-matcher", "receipt", "verify", file, "--key", key], capture_output=True)
    check("the receipt is genuine", receipt["reason"] == "received" and done.returncode == 0)
    file.write_text(json.dumps({**receipt, "reason": "requested"}))
    done = subprocess.run([ROOT / "mentor-matcher", "receipt", "verify", file, "--key", key], capture_output=True)
    check("and is not once it is changed", done.returncode != 0)


def names_of(physical, arns, cloud):
    """What the stack's resources and parameters are called, as policies name them."""
    region, account = "eu-west-2", next(iter(arns.values())).split(":")[4]
    names = {"AWS::Partition": "aws", "AWS::Region": region, "AWS::AccountId": account, "Stage": "dev"}
    names |= {name + ".Arn": arn for name, arn in arns.items()}
    for name in ("UploadsBucket", "ResultsBucket", "PageBucket"):
        names[name + ".Arn"] = f"arn:aws:s3:::{physical[name]}"
    for name in ("Jobs", "ReceiptKey"):
        names[name + ".Arn"] = f"arn:aws:dynamodb:{region}:{account}:table/{physical[name]}"
    names["FailedEvents.Arn"] = "queue"
    return names | {each + "Log.Arn": "log" for each in LOGICAL.values()}


def arn(kind, name, names):
    if kind == "bucket":
        return f"arn:aws:s3:::{name}"
    service = {"table": "dynamodb", "function": "lambda"}[kind]
    separator = {"table": "/", "function": ":"}[kind]
    return f"arn:aws:{service}:{names['AWS::Region']}:{names['AWS::AccountId']}:{kind}{separator}{name}"


def permissions(template, names, recorders):
    """Each call allowed, each permission used or named with what uses it."""
    denied, unused, table = [], [], {}
    for function, recorder in recorders.items():
        role, used = Role(template, LOGICAL[function], names), set()
        for action, (kind, name), context in recorder.seen:
            # The emulator has one account only: whatever is called is in it.
            context = {**context, "aws:ResourceAccount": OWN_ACCOUNT}
            allowing = role.allowing(action, arn(kind, name, names), context)
            if not allowing:
                denied.append(f"{function}: {action} on {arn(kind, name, names)}, {context}")
            used |= {(each[0], each[1]) for each in allowing}
            table[function, action] = table.get((function, action), 0) + 1
        denied += [f"{function}: {each}" for each in recorder.unknown]
        for action, resource, _ in role.permissions:
            if (action, resource) not in used and not elsewhere(function, action, resource):
                unused.append(f"{function}: {action} on {resource}")
    for (function, action), count in sorted(table.items()):
        print(f"note: {function} {action} {count}")
    check(f"each call is allowed by its function's role: {sorted(set(denied))}", not denied)
    check(f"each permission is used, or named with what uses it: {sorted(unused)}", not unused)


def deployer(recorder):
    """What SAM itself asks of AWS is allowed by the policy for whoever deploys; it is told, since AWS may add to it."""
    policy = Deployer(json.loads((ROOT / "release/aws/deployer-policy.json").read_text()))
    account = "arn:aws:cloudformation:eu-west-2:000000000000"
    denied, seen = list(recorder.unknown), {}
    alarms = {tuple(context["watched"]) for _, _, context in recorder.seen if "watched" in context}
    check("a roll-out is watched by four alarms", [len(set(each)) for each in alarms] == [4])
    check("of the stack", all(":alarm:mentor-matcher-dev-" in alarm for each in alarms for alarm in each))
    for action, (kind, name), _ in recorder.seen:
        of = f"arn:aws:s3:::{name}" if kind == "bucket" else f"{account}:stack/{name}/1" if name else "*"
        seen[action] = seen.get(action, 0) + 1
        if not policy.allows(action, of):
            denied.append(f"{action} on {of}")
    for action, count in sorted(seen.items()):
        print(f"note: sam {action} {count}")
    check("sam deploys and deletes by more than five kinds of calls", len(seen) > 5)
    check(f"each is allowed by the policy of whoever deploys: {sorted(set(denied))}", not denied)


if __name__ == "__main__":
    # Whoever ends it wants the functions ended that it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    main(*sys.argv[1:])
