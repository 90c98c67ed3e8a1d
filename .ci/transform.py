"""Writes what CloudFormation would be given once SAM has transformed template.yaml, without an account or a network.

Usage: transform.py TEMPLATE OUTPUT, with the Python that SAM CLI is installed for.
"""

import json
import sys
from pathlib import Path

from boto3.session import Session
from samcli.yamlhelper import yaml_parse
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

source, target = map(Path, sys.argv[1:])
template = yaml_parse(source.read_text())
for resource in template["Resources"].values():
    if "CodeUri" in resource.get("Properties", {}):
        # Where `sam deploy` would have put the jar.
        resource["Properties"]["CodeUri"] = "s3://bucket/" + resource["Properties"]["CodeUri"]

translator = Translator(
    managed_policy_map={},  # the roles are our own, so no managed policy has to be looked up
    sam_parser=Parser(),
    boto_session=Session(region_name="eu-west-2"),
)
target.write_text(json.dumps(translator.translate(template, parameter_values={}), indent=2))
